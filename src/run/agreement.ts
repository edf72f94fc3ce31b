/** Whether the way a test ended and what its output tells agree, and what counts where they do not. */
import type { Counts, Finding, Findings } from '../findings/model.js'
import type { Judgement } from './verdict.js'

/**
 * Whether a run without a test is green. `true`: never. `false`: if its exit code says so. `auto`: only on a probe, and if its output
 * does not show that there should have been one.
 */
export type ExpectTests = 'auto' | 'true' | 'false'

/**
 * The verdict of a test that was judged by its end, in the light of its output.
 *
 * A clock, a deadlock, a cancellation, `fail-on` and `leaks: fail` have decided already, and are not judged anew. Else the first of
 * these that fits:
 *
 * 1. red, or no test ran, and all that went wrong is the bench's for certain: `infrastructure`
 * 2. red: as the end says, with what the output says of it
 * 3. a test, a crash or a sanitizer's report failed: `failed`, whatever the exit code
 * 4. no test ran where tests are expected: `failed`
 * 5. green
 *
 * @param onProbe whether it ran on a probe: without one and without a test, nothing at all was tested
 */
export function agree(judgement: Judgement, findings: Findings, expectTests: ExpectTests, onProbe: boolean): Judgement {
  if (!isOpen(judgement)) return judgement
  const { verdict, reason } = judgement
  const ran = testsThatRan(findings.tests)
  const { failed } = findings.tests
  const green = verdict === 'passed'
  if (findings.infrastructure && (!green || ran === 0 || failed > 0)) {
    return { ...judgement, verdict: 'infrastructure', reason: benchWords(findings, reason), decidedBy: null }
  }
  if (!green) return { ...judgement, reason: `${reason}${afterRed(findings, ran)}` }
  if (failed > 0) {
    const words = `${failedWords(findings)}, although ${lowered(reason)}`
    return { ...judgement, verdict: 'failed', reason: words, decidedBy: null }
  }
  // What the user has waited for has come.
  if (judgement.decidedBy === 'until' && expectTests !== 'true') return judgement
  const missing = missingTests(findings, ran, expectTests, onProbe)
  if (missing === null) return judgement
  return { ...judgement, verdict: 'failed', reason: `${missing} ${reason}`, decidedBy: 'expect-tests' }
}

/** Whether what the output tells may still change it. */
function isOpen({ verdict, decidedBy }: Judgement): boolean {
  if (verdict === 'passed') return true
  return (decidedBy === null || decidedBy === 'until') && (verdict === 'failed' || verdict === 'crashed')
}

/** Whether a further attempt may find a bench that works: what is blamed on it, or perhaps is its fault. */
export function blamesBench(judgement: Judgement, findings: Findings | null): boolean {
  if (judgement.verdict === 'infrastructure') return true
  if (findings === null || judgement.decidedBy !== null) return false
  const red = judgement.verdict === 'failed' || judgement.verdict === 'crashed'
  const toBlame = findings.findings.filter(({ kind }) => kind !== 'configuration')
  return red && toBlame.length > 0 && toBlame.every(({ infrastructure, suspected }) => infrastructure || suspected)
}

function testsThatRan({ passed, failed, expectedFailures, todo }: Counts): number {
  return (passed ?? 1) + failed + expectedFailures + todo
}

function missingTests(
  { tests, frameworks, findings }: Findings,
  ran: number,
  expect: ExpectTests,
  onProbe: boolean,
): string | null {
  if (ran > 0 || expect === 'false') return null
  if (expect === 'true') {
    return tests.skipped > 0
      ? `Every test was skipped (${tests.skipped}), but tests are expected (\`expect-tests\`).`
      : 'No line of the output is of a test, but tests are expected (`expect-tests`).'
  }
  const said = findings.find(({ kind }) => kind === 'configuration' || kind === 'infrastructure')
  if (said !== undefined) {
    return `No test ran, and a message tells why: ${firstLine(said.message)}${cureWords(said)}`
  }
  if (!onProbe) {
    const what = tests.skipped > 0 ? `every test was skipped (${tests.skipped})` : 'no line of the output is of a test'
    return `No probe was used, and ${what}: nothing was tested. If that is right, say \`expect-tests: false\`.`
  }
  if (tests.skipped + tests.disabled > 0 || frameworks.length === 0) return null
  return `${frameworks.join(', ')} has run no test at all. If that is right, say \`expect-tests: false\`.`
}

function afterRed({ tests, findings, frameworks }: Findings, ran: number): string {
  if (tests.failed > 0) {
    const suspected = findings.find((finding) => finding.suspected)
    return suspected === undefined
      ? ''
      : ` Perhaps the bench is at fault: ${firstLine(suspected.message)}${cureWords(suspected)}`
  }
  const said = findings.find(({ kind }) => kind !== 'test')
  if (said !== undefined) {
    const whose = said.suspected ? ' Perhaps the bench is at fault' : ' The output says'
    return `${whose}: ${firstLine(said.message)}${cureWords(said)}`
  }
  if (ran > 0) return ` No test tells why: none of the ${ran} that ran has failed.`
  return frameworks.length > 0 ? ' No test tells why: none ran.' : ' No line of a test tells why.'
}

/** The bench's own words, and what to do about them. */
function benchWords({ findings }: Findings, reason: string): string {
  const blamed = findings.find(({ infrastructure }) => infrastructure)
  if (blamed === undefined) return reason
  return `The bench failed, not the test: ${firstLine(blamed.message)}${cureWords(blamed)}\n${reason}`
}

function failedWords({ tests, findings }: Findings): string {
  const tested = findings.filter(({ kind }) => kind === 'test').length
  const crash = findings.find(({ kind }) => kind === 'crash')
  if (tested === 0 && crash !== undefined) {
    return `The output tells of a crash (${crash.format}: ${firstLine(crash.message)})`
  }
  return tests.failed === 1 ? 'A test failed' : `${tests.failed} tests failed`
}

function cureWords({ cure }: Finding): string {
  return cure === null ? '' : `\nWhat to do: ${cure}`
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
