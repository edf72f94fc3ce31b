/** Does `task` for each of `items`, `width` of them at a time, in their order. */
export async function inParallel(width, items, task) {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await task(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
