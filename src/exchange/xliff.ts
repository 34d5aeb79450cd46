import { create } from 'xmlbuilder2'
import { subjectId } from './subject.js'
import type { Segment } from './segments.js'
import type { Translation, Unit } from './translation.js'
import { beyondXml } from './xml-text.js'

/** Category of the metadata and notes that are ours. */
export const category = 'crossbeat'

interface Element {
  ele(name: string, attributes?: Readonly<Record<string, string>>): Element
  txt(text: string): Element
  end(options: { readonly prettyPrint: boolean; readonly indent: string }): string
}

/**
 * A translation as XLIFF 2.1 (OASIS Standard, 2018): one unit for each beat's title, one for its text, and one for each line around the beats, a segment for each stretch that
 * tells the same in both languages, with the article's sentences as notes. What the merge needs stands in the metadata module.
 */
export function xliff({ story, from, to, units }: Translation): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('xliff', {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0', 'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0', version: '2.1', srcLang: from, trgLang: to,
  }) as unknown as Element
  const file = root.ele('file', { id: story, original: `${story}/${from}.json` })
  for (const unit of units) unitElement(file, unit)
  return `${onLines(root.end({ prettyPrint: false, indent: '' }))}\n`
}

/** How deep elements stand that get lines of their own. Those within text get none: white space counts there. */
const depths: Readonly<Record<string, number>> = { xliff: 0, file: 1, unit: 2, 'mda:metadata': 3, 'mda:metaGroup': 4, 'mda:meta': 5, notes: 3, note: 4, segment: 3, ignorable: 3, source: 4, target: 4 }
const textual = new Set(['mda:meta', 'note', 'source', 'target'])

const onLines = (xml: string): string => xml.replace(/<(\/?)([\w:]+)/g, (tag, end: string, name: string) =>
  (depths[name] === undefined || (end && textual.has(name)) ? tag : `\n${'  '.repeat(depths[name])}${tag}`))


function unitElement(file: Element, { segments, events, fingerprint, digest, source, decided, ...subject }: Unit): void {
  const unit = file.ele('unit', { id: subjectId(subject), 'xml:space': 'preserve' })
  const meta = unit.ele('mda:metadata').ele('mda:metaGroup', { category })
  for (const [type, value] of Object.entries({ events: events.join(' '), fingerprint, digest, ...(source === undefined ? {} : { source }) })) meta.ele('mda:meta', { type }).txt(value)
  const quotes = segments.flatMap((segment, k) => segment.quotes.map((quote) => ({ ...quote, k })))
  if (quotes.length > 0) {
    const notes = unit.ele('notes')
    for (const { path, line, text, k } of quotes) notes.ele('note', { category: 'source', appliesTo: 'source' }).txt(clean(`${segments.length > 1 ? `(${k + 1}) ` : ''}${path}:${line}  ${text}`))
  }
  for (const [k, segment] of segments.entries()) {
    if (k > 0) unit.ele('ignorable').ele('source').txt(' ')
    segmentElement(unit, segment, k, decided)
  }
}

function segmentElement(unit: Element, { source, target }: Segment, k: number, decided: boolean): void {
  const element = unit.ele('segment', { id: `s${k + 1}`, state: target ? (decided ? 'reviewed' : 'translated') : 'initial' })
  inline(element.ele('source'), source)
  if (target) inline(element.ele('target'), target)
}

/** Text with what XML cannot hold as `<cp hex>`. */
function inline(element: Element, text: string): void {
  let from = 0
  for (const match of text.matchAll(beyondXml)) {
    if (match.index > from) element.txt(text.slice(from, match.index))
    element.ele('cp', { hex: match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0') })
    from = match.index + match[0].length
  }
  if (from < text.length) element.txt(text.slice(from))
}

const clean = (text: string): string => text.replace(beyondXml, '')
