import { XMLBuilder } from 'fast-xml-parser'

/** The part of an XML tree that making one wants. */
export interface XmlElement {
  ele(name: string, attributes?: Readonly<Record<string, string>>): XmlElement
  txt(text: string): XmlElement
}

/** An element or a text as the library has them where order counts: one key for the children, one for the attributes. */
type Node = Readonly<Record<string, readonly Node[] | Readonly<Record<string, string>> | string>>

const settings = { preserveOrder: true, format: true, indentBy: '  ', ignoreAttributes: false, attributeNamePrefix: '', suppressEmptyNode: true, suppressBooleanAttributes: false } as const
const declaration: Node = { '?xml': [{ '#text': '' }], ':@': { version: '1.0', encoding: 'UTF-8' } }

/** A document with the root element that is filled in. Texts and attributes may hold anything that XML can. */
export function xmlDocument(name: string, attributes: Readonly<Record<string, string>>, fill: (root: XmlElement) => void): string {
  const children: Node[] = []
  fill(elementOf(children))
  return (new XMLBuilder(settings).build([declaration, { [name]: children, ':@': attributes }]) as string).trimEnd() + '\n'
}

const elementOf = (children: Node[]): XmlElement => ({
  ele(name, attributes) {
    const own: Node[] = []
    children.push({ [name]: own, ...(attributes ? { ':@': attributes } : {}) })
    return elementOf(own)
  },
  txt(text) {
    children.push({ '#text': text })
    return this
  },
})

/** Text without what XML 1.0 cannot hold, not even as a reference: control characters, lone surrogates, non-characters. */
export const xmlText = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
