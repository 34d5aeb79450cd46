import { create } from 'xmlbuilder2'

/** The part of an XML tree that making one wants. */
export interface XmlElement {
  ele(name: string, attributes?: Readonly<Record<string, string>>): XmlElement
  txt(text: string): XmlElement
  up(): XmlElement
}

/** A document with the root element that is filled in. Texts and attributes may hold anything. */
export function xmlDocument(name: string, attributes: Readonly<Record<string, string>>, fill: (root: XmlElement) => void): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(name, attributes)
  fill(root as unknown as XmlElement)
  return `${root.end({ prettyPrint: true, indent: '  ' })}\n`
}

/**
 * Text for the library: without what XML 1.0 cannot hold, not even as a reference (control characters, lone surrogates, non-characters), and
 * with `&` as a reference where the library would take what follows for one, which it leaves as it is.
 */
export const xmlText = (text: string): string => text.replace(/&(?=[^&;]*;)/g, '&amp;').replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
