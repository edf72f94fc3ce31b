import { describe, expect, it } from 'vitest'
import { linesAtEnd } from '../../src/recording/tail.js'

describe('the last lines', () => {
  it('are plain text: no colours, and other control characters made visible', () => {
    const bytes = Buffer.from('one\n\x1b[1;31mtwo\x1b[0m \x00\x07\x1b]8;;http://o\x1b\\link\x1b]8;;\x07\n\n')
    expect(linesAtEnd(bytes, 5)).toEqual(['one', 'two ␀␇link'])
  })

  it('hold of a sequence that goes on for ever what cannot belong to it', () => {
    const line = `\x1b${'#;'.repeat(500)}`
    expect(linesAtEnd(Buffer.from(line), 1)).toEqual(['#;'.repeat(499)])
  })
})
