/** What `dist/main.js`, `dist/post.js` and `dist/hardware-test.js` start. Each part is loaded only when it is needed. */

export async function main(): Promise<void> {
  const actions = await import('./actions/main.js')
  await actions.main()
}

export async function post(): Promise<void> {
  const actions = await import('./actions/post.js')
  await actions.post()
}

export async function cli(argv: readonly string[]): Promise<void> {
  const desk = await import('./cli/main.js')
  await desk.cli(argv)
}
