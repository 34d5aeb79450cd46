import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'
import { positions } from '../ir/position.js'
import type { ReadBack, Returned, ReturnedUnit } from './returned.js'
import { subjectOf, type Subject } from './subject.js'
import { category } from './xliff.js'
import { childrenOf, parseXml, within, type XmlNode } from './xml-tree.js'

/**
 * XLIFF 2.x back from a translator. Segments may have been split, joined or put in another order; inline codes count as their text.
 *
 * @param path for diagnostics
 */
export function readXliff(text: string, path: string): ReadBack<Returned> {
  const root = parseXml(text)
  if ('why' in root) return { diagnostics: [diagnose('exchange-broken', { path, line: root.line, column: root.column }, { format: 'XML', why: root.why })] }
  const wrong = (node: XmlNode, why: string): ReadBack<Returned> => ({ diagnostics: [diagnose('exchange-broken', { path, ...placeOf(node) }, { format: 'XLIFF 2', why })] })
  const placeOf = placer(text)
  const { version = '', trgLang } = root.attributes
  if (root.name !== 'xliff') return wrong(root, `the root element is <${root.name}>, not <xliff>`)
  if (!/^2\.\d$/.test(version)) return wrong(root, `its version is "${version}"; versions 2.0 to 2.2 are read`)
  if (!trgLang) return wrong(root, 'trgLang is missing, so nobody knows which language came back')
  const diagnostics: Diagnostic[] = []
  const files = childrenOf(root, 'file')
  const [file] = files
  if (!file) return wrong(root, 'there is no <file>')
  if (files.length > 1) diagnostics.push(diagnose('exchange-left-out', { path, ...placeOf(files[1]!) }, { what: `${files.length - 1} more <file>`, why: 'one story is merged at a time' }))
  const units = within(file, 'unit').flatMap((unit): ReturnedUnit[] => {
    const subject = subjectOf(unit.attributes['id'] ?? '')
    if (!subject) {
      diagnostics.push(diagnose('exchange-left-out', { path, ...placeOf(unit) }, { what: `unit "${unit.attributes['id'] ?? ''}"`, why: 'it is no unit that `crossbeat export` wrote' }))
      return []
    }
    return [{ ...subject, ...unitText(unit), ...placeOf(unit) }]
  })
  return { value: { story: file.attributes['id'] ?? '', ...(root.attributes['srcLang'] ? { from: root.attributes['srcLang'] } : {}), to: trgLang, units }, diagnostics }
}

function unitText(unit: XmlNode): Omit<ReturnedUnit, keyof Subject | 'line' | 'column'> {
  const parts = unit.children.filter(({ name }) => name === 'segment' || name === 'ignorable').map((part, k) => {
    const target = childrenOf(part, 'target')[0]
    const source = childrenOf(part, 'source')[0]
    const order = Number(target?.attributes['order'] ?? k + 1)
    return { order, spoken: part.name === 'segment', state: part.attributes['state'] ?? 'initial', text: target ? plain(target) : part.name === 'ignorable' && source ? plain(source) : undefined }
  }).sort((a, b) => a.order - b.order)
  const segments = parts.filter(({ spoken }) => spoken)
  const complete = segments.length > 0 && segments.every(({ text }) => text !== undefined && text.trim() !== '')
  const blank = segments.every(({ text = '' }) => text.trim() === '')
  const notes = childrenOf(unit, 'notes').flatMap((list) => childrenOf(list, 'note')).filter(({ attributes }) => attributes['category'] !== 'source').map(plain)
  const meta = new Map(within(unit, 'metaGroup').filter(({ attributes }) => attributes['category'] === category)
    .flatMap((group) => childrenOf(group, 'meta').map((each) => [each.attributes['type'] ?? '', plain(each)] as const)))
  const [events, fingerprint, digest, source] = ['events', 'fingerprint', 'digest', 'source'].map((type) => meta.get(type))
  return {
    ...(complete ? { text: parts.map(({ text }) => text ?? '').join('').trim() } : blank ? { text: '' } : {}),
    notes: notes.map((note) => note.trim()).filter((note) => note !== ''),
    ...(events === undefined ? {} : { events: events.split(/\s+/).filter((id) => id !== '') }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(digest === undefined ? {} : { digest }),
    ...(source === undefined ? {} : { source }),
    unfinished: complete && segments.some(({ state }) => state === 'initial'),
  }
}

/** The text of an element and all below it; `<cp>` stands for one character. */
function plain(node: XmlNode): string {
  if (node.name === undefined) return node.text
  if (node.name === 'cp') {
    const code = Number.parseInt(node.attributes['hex'] ?? '', 16)
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  }
  return node.children.map(plain).join('')
}

function placer(text: string): (node: XmlNode) => { readonly line: number; readonly column: number } {
  const at = positions(text)
  return ({ offset }) => at(offset)
}
