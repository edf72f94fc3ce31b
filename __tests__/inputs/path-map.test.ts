import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/inputs/input-error.js'
import { parsePathMap } from '../../src/inputs/path-map.js'

describe('`path-map`', () => {
  it('is a rule a line', () => {
    expect(parsePathMap('/project=firmware\n\n  C:\\build = src \r\nCMAKE_SOURCE_DIR=\n/a=b=c\n')).toEqual([
      { prefix: '/project', replacement: 'firmware' },
      { prefix: 'C:\\build', replacement: 'src' },
      { prefix: 'CMAKE_SOURCE_DIR', replacement: '' },
      { prefix: '/a', replacement: 'b=c' },
    ])
    expect(parsePathMap(' \n')).toEqual([])
  })

  it('names every line that is none, and what one looks like', () => {
    const wrong = () => parsePathMap('/fine=x\n/project firmware\n=y')
    expect(wrong).toThrow(InputError)
    expect(wrong).toThrow(
      'line 2 (`/project firmware`) has no `=`; line 3 (`=y`) has nothing before its `=`. Write how a path begins in the log, and in the repository, such as `/project=firmware`.',
    )
  })
})
