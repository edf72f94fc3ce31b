import type { Hints, Locator } from './locate.js'
import type { Also, Failure, Findings } from './model.js'

/**
 * The findings with every place as a file of the checkout. What is none of its files loses its place, which then stands in the message;
 * if another place of the same failure is one, such as a caller, that takes it over. Nothing is changed in place.
 */
export function located(findings: Findings, locator: Pick<Locator, 'locate'>): Findings {
  const of = <T extends Failure>(failure: T, hints: Hints): T => locatedFailure(failure, hints, locator)
  return {
    ...findings,
    suites: findings.suites.map((suite) => ({
      ...suite,
      cases: suite.cases.map((test) =>
        test.failure === null
          ? test
          : { ...test, failure: of(test.failure, { format: suite.format, suite: suite.name }) },
      ),
    })),
    findings: findings.findings.map((finding) => of(finding, { format: finding.format, suite: finding.suite })),
  }
}

function locatedFailure<T extends Failure>(failure: T, hints: Hints, locator: Pick<Locator, 'locate'>): T {
  const file = failure.file === null ? null : locator.locate(failure.file, hints)
  const also = onlyOnce(
    failure.also.flatMap((place): Also[] => {
      const found = locator.locate(place.file, { ...hints, near: file })
      return found === null ? [] : [{ ...place, file: found }]
    }),
  )
  if (failure.file === null) return { ...failure, also }
  if (file !== null) {
    return { ...failure, file, also: also.filter((place) => place.file !== file || place.line !== failure.line) }
  }
  const [instead, ...others] = also
  const message = withPlace(failure.message, failure.file, failure.line)
  if (instead === undefined) return { ...failure, file: null, line: null, message, also }
  return { ...failure, file: instead.file, line: instead.line, message, also: others }
}

/** A trace may name a place that an assertion has named already. */
function onlyOnce(places: readonly Also[]): Also[] {
  const seen = new Set<string>()
  return places.filter(({ file, line }) => {
    const key = `${file}:${line}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The message, with a place that is nowhere else any more. */
function withPlace(message: string, file: string, line: number | null): string {
  const place = line === null ? file : `${file}:${line}`
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  if (message.includes(line === null ? name : `${name}:${line}`) || message.includes(`${name}(${line})`)) return message
  return message === '' ? `at ${place}` : `${message}\nat ${place}`
}
