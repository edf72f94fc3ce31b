export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median, least and most; null of nothing. */
export function spread(numbers) {
  if (numbers.length === 0) return null
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) }
}

/** The ratio of each number to its partner of the same round. */
export function paired(numbers, partners) {
  const ratios = []
  numbers.forEach((number, round) => {
    if (number != null && partners[round] != null) ratios.push(number / partners[round])
  })
  return spread(ratios)
}
