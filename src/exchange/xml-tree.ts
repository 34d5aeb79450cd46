import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element or text of an XML document, names without their prefixes. */
export interface XmlNode {
  /** Missing for text. */
  readonly name?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
  /** Offset into the document, where it is known. */
  readonly offset: number
}

type Raw = Readonly<Record<string, unknown>>

/** Parses XML. Out: the root element, or what is wrong and where. Never throws; external entities are not fetched. */
export function parseXml(text: string): XmlNode | { readonly why: string; readonly line: number; readonly column: number } {
  const valid = XMLValidator.validate(text)
  if (valid !== true) return { why: valid.err.msg, line: valid.err.line, column: valid.err.col }
  try {
    const parser = new XMLParser({
      preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false, parseAttributeValue: false,
      removeNSPrefix: true, captureMetaData: true, htmlEntities: true, ignoreDeclaration: true, ignorePiTags: true, cdataPropName: '#cdata',
    })
    const place = XMLParser.getMetaDataSymbol() as unknown as string
    const root = (parser.parse(text) as Raw[]).map((raw) => nodeOf(raw, place)).find(({ name }) => name !== undefined)
    return root ?? { why: 'there is no element', line: 1, column: 1 }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error), line: 1, column: 1 }
  }
}

function nodeOf(raw: Raw, place: string): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '#text'
  const offset = (raw[place] as { startIndex?: number } | undefined)?.startIndex ?? 0
  if (name === '#text') return { attributes: {}, children: [], text: String(raw['#text']), offset }
  if (name === '#cdata') return { attributes: {}, children: [], text: (raw['#cdata'] as Raw[]).map((each) => String(each['#text'] ?? '')).join(''), offset }
  return { name, attributes: (raw[':@'] ?? {}) as Record<string, string>, children: (raw[name] as Raw[]).map((each) => nodeOf(each, place)), text: '', offset }
}

export const childrenOf = (node: XmlNode, name: string): readonly XmlNode[] => node.children.filter((child) => child.name === name)

/** All elements of a name below a node, in document order. */
export const within = (node: XmlNode, name: string): XmlNode[] => node.children.flatMap((child) => (child.name === name ? [child] : within(child, name)))
