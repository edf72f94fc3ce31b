import { BenchError } from './bench-error.js'
import type { Bench, Board } from './board.js'
import { listed, nearest, quoted } from './words.js'

const MOST_LISTED = 30

/**
 * The boards that `wanted` asks for, in the order of the file: one by its name, or every board that has all of some labels (`ble+usb`).
 * Capitals do not count.
 * @throws BenchError if none fits, with what there is
 */
export function boardsWanted(bench: Bench, wanted: string): Board[] {
  const text = wanted.trim()
  const { boards } = bench
  const refuse = (message: string) => new BenchError(bench.file, [{ line: null, message }])
  const named = boards.find((board) => same(board.name, text))
  if (named !== undefined) return [named]
  const labels = text.split('+').map((label) => label.trim())
  if (labels.includes('')) {
    const what =
      text === '' ? 'No board is asked for.' : `${quoted(text)} asks for no board: nothing stands beside a \`+\`.`
    throw refuse(`${what} Write a name, or labels such as \`ble+usb\`. ${whatThereIs(boards)}`)
  }
  const fitting = boards.filter((board) => labels.every((label) => has(board, label)))
  if (fitting.length > 0) return fitting
  throw refuse(`${whyNone(boards, text, labels)} ${whatThereIs(boards)}`)
}

function whyNone(boards: readonly Board[], text: string, labels: readonly string[]): string {
  const names = boards.map((board) => board.name)
  const known = labelsOf(boards)
  const strange = labels.find((label) => !known.some((one) => same(one, label)))
  if (strange === undefined) {
    const counted = boards.map((board) => ({ board, lacks: labels.filter((label) => !has(board, label)) }))
    const [best] = counted.sort((a, b) => a.lacks.length - b.lacks.length)
    const near =
      best === undefined ? '' : ` The nearest is ${quoted(best.board.name)}, which lacks ${listed(best.lacks)}.`
    return `No board has all of the labels ${listed(labels)}.${near}`
  }
  if (labels.length > 1 && names.some((name) => same(name, strange)))
    return `${quoted(strange)} in ${quoted(text)} is the name of a board, and names stand alone. Ask for ${quoted(strange)}.`
  const parts = strange.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length > 1)
    return `No board and no label is called ${quoted(strange)}. Labels are joined by \`+\`: ${quoted(parts.join('+'))}.`
  const near = nearest(strange, [...(labels.length > 1 ? [] : names), ...known]).slice(0, 3)
  const hint = near.length === 0 ? '' : ` Did you mean ${near.map(quoted).join(' or ')}?`
  return `No ${labels.length > 1 ? '' : 'board and no '}label is called ${quoted(strange)}.${hint}`
}

function whatThereIs(boards: readonly Board[]): string {
  const labels = labelsOf(boards)
  return `The boards are ${some(boards.map((board) => board.name))}; ${labels.length === 0 ? 'none has a label' : `the labels are ${some(labels)}`}.`
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_LISTED
  return `${listed(names.slice(0, MOST_LISTED))}${more > 0 ? ` and ${more} more` : ''}`
}

/** Every label once, in the order of the file. */
function labelsOf(boards: readonly Board[]): string[] {
  const labels = boards.flatMap((board) => board.labels)
  return [...new Map(labels.map((label) => [label.toLowerCase(), label])).values()]
}

function has(board: Board, label: string): boolean {
  return board.labels.some((own) => same(own, label))
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
