import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** Jenkins's, as its xunit plugin has it, and pytest's source beside it. */
const PUBLISHED = readFileSync(new URL('junit-10.xsd', import.meta.url), 'utf8')

const ANCHOR = '<xs:attribute name="group" type="xs:string"/>\n        </xs:complexType>'

/**
 * The schema with the two attributes on test cases that it does not know, and that readers of places want (pytest's `xunit1` and
 * GoogleTest write them too).
 */
const WITH_PLACES = PUBLISHED.replace(
  ANCHOR,
  `<xs:attribute name="file" type="xs:string"/>\n<xs:attribute name="line" type="xs:positiveInteger"/>\n${ANCHOR}`,
)
if (WITH_PLACES === PUBLISHED) throw new Error('the schema is not what it was')

/** What libxml2 has against `xml`, by the schema; nothing if it is valid. */
export async function schemaErrors(xml: string, published = false): Promise<string[]> {
  const schema = published ? PUBLISHED : WITH_PLACES
  const { valid, errors } = await validateXML({ xml, schema, maxMemoryPages: 16_384 })
  return valid ? [] : errors.map(({ message }) => message)
}
