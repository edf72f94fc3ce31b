/** Text as HTML shows it. In a table's cell a line break must not be one of the source: a blank line would end the block. */
export function html(text: string): string {
  return escaped(text).replace(/\r\n?|\n/g, '<br>')
}

/** Text of somebody else: it can neither end an element nor begin one. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
