import { XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Returned } from '../../src/exchange/returned.js'
import { po, readPo } from '../../src/exchange/po.js'
import { subjectId, subjectOf } from '../../src/exchange/subject.js'
import { digestOf, type BeatText } from '../../src/exchange/told.js'
import { translationOf, type Translation } from '../../src/exchange/translation.js'
import { readXliff } from '../../src/exchange/xliff-read.js'
import { xliff } from '../../src/exchange/xliff.js'
import { childrenOf, parseXml, type XmlNode } from '../../src/exchange/xml-tree.js'
import type { SegmentedArticle } from '../../src/ir/index.js'
import { codes, sentencesOf } from '../helpers.js'

const article: SegmentedArticle = { ...sentencesOf('---\ntitle: T\n---\n\nAnn & Bob "met": 1 < 2.\n\nThey left.\n'), story: 's', path: 'sources/s/en.md' }
const sentence = (text: string, ...events: string[]) => ({ text, events, sources: [{ language: 'en', sentence: 0 }] })
const english: BeatText[] = [{ id: 'beat-meet', heading: 'A & B', sentences: [sentence('Ann meets Bob.', 'meet'), sentence('She left him.', 'leave'), sentence('He cries.', 'cry')] }]
const tagalog: BeatText[] = [{ id: 'beat-meet', heading: 'Sina A at B', sentences: [sentence('Nagkita sila <b>*.', 'meet'), sentence('Iniwan niya at umiyak.', 'leave', 'cry')] }]
const made = (target: readonly BeatText[] | undefined = tagalog, source = english): Translation =>
  translationOf({ source: { story: 's', language: 'en', beats: source }, ...(target ? { target: { beats: target } } : {}), to: 'tl', articles: [article], fingerprintOf: (events) => `ev-${digestOf(events.join())}` })

/** Order of the children of each element that is written, as xliff_core_2.0.xsd and metadata.xsd declare them, and its attributes. */
const schema: Readonly<Record<string, { readonly children: RegExp; readonly required: readonly string[]; readonly other?: readonly string[] }>> = {
  xliff: { children: /^(file )+$/, required: ['version', 'srcLang'], other: ['trgLang', 'xmlns', 'mda'] },
  file: { children: /^((unit|group) )+$/, required: ['id'], other: ['original'] },
  unit: { children: /^(metadata )?(notes )?((segment|ignorable) )+$/, required: ['id'], other: ['space'] },
  metadata: { children: /^(metaGroup )+$/, required: [] },
  metaGroup: { children: /^(meta )+$/, required: [], other: ['category'] },
  meta: { children: /^$/, required: ['type'] },
  notes: { children: /^(note )+$/, required: [] },
  note: { children: /^$/, required: [], other: ['category', 'appliesTo'] },
  segment: { children: /^source (target )?$/, required: [], other: ['id', 'state'] },
  ignorable: { children: /^source (target )?$/, required: [] },
  source: { children: /^(cp )*$/, required: [] },
  target: { children: /^(cp )*$/, required: [] },
  cp: { children: /^$/, required: ['hex'] },
}

function faults(node: XmlNode): string[] {
  const { name = '', attributes } = node
  const rule = schema[name]
  if (!rule) return [`<${name}> is not declared`]
  const row = node.children.filter((child) => child.name).map((child) => `${child.name} `).join('')
  return [
    ...(rule.children.test(row) ? [] : [`<${name}> holds ${row}`]),
    ...rule.required.filter((key) => !(key in attributes)).map((key) => `<${name}> lacks ${key}`),
    ...Object.keys(attributes).filter((key) => ![...rule.required, ...(rule.other ?? [])].includes(key)).map((key) => `<${name}> has ${key}`),
    ...(name === 'unit' || name === 'file' ? (/^[\w.:-]+$/.test(attributes['id'] ?? '') ? [] : [`${attributes['id']} is no NMTOKEN`]) : []),
    ...node.children.filter((child) => child.name).flatMap(faults),
  ]
}

const root = (text: string): XmlNode => {
  const node = parseXml(text)
  if ('why' in node) throw new Error(node.why)
  return node
}
const back = (text: string): Returned => readXliff(text, 'a.xlf').value!

describe('a translation', () => {
  test('cuts a beat where both languages tell the same', () => {
    expect(made().units.map(({ part, segments }) => [part, ...segments.map(({ source, target }) => `${source} | ${target}`)])).toEqual([
      ['title', 'A & B | Sina A at B'],
      ['text', 'Ann meets Bob. | Nagkita sila \\<b\\>\\*.', 'She left him. He cries. | Iniwan niya at umiyak.'],
    ])
  })

  test('has no targets where nothing is written yet', () => expect(made([]).units[1]?.segments.map(({ target }) => target)).toEqual([undefined, undefined, undefined]))

  test('uses no beat of the other language twice', () => {
    const split = [{ ...english[0]!, sentences: english[0]!.sentences.slice(0, 1) }, { id: 'beat-leave', heading: 'L', sentences: english[0]!.sentences.slice(1) }]
    const one = [{ ...tagalog[0]!, id: 'beat-other' }]
    expect(made(one, split).units.map(({ beat, part, segments }) => [beat, part, segments.every(({ target }) => target)])).toEqual([['beat-other', 'title', true], ['beat-other', 'text', true], ['beat-leave', 'title', false], ['beat-leave', 'text', false]])
  })

  test('gives what a person wrote as it is', () => {
    const [, unit] = made([{ ...tagalog[0]!, wording: 'Ako *mismo*.\n\nDalawa.\n' }]).units
    expect(unit).toMatchObject({ decided: true, segments: [{ source: 'Ann meets Bob. She left him. He cries.', target: 'Ako *mismo*.\n\nDalawa.' }] })
  })
})

const line = (text: string, ...events: string[]) => ({ text, events })
const around = (tag: string) => ({ lines: { title: line(`Title ${tag}`), summary: line(`Summary ${tag}.`, 'meet'), headline: line(`Headline ${tag}.`, 'meet') }, conflicts: [{ event: 'cry', field: 'factuality', ...line(`They disagree, ${tag}.`, 'cry') }] })
const lone: BeatText = { id: 'beat-late', heading: 'Huli', sentences: [sentence('Umuwi siya.', 'return')] }
const whole = (target = { ...around('tl'), beats: [...tagalog, lone] }): Translation => translationOf({
  source: { story: 's', language: 'en', ...around('en'), beats: english }, target, to: 'tl', articles: [article],
  fingerprintOf: (events, about) => `ev-${digestOf([...events, about?.field].join())}`, factsOf: (events) => events.map((event) => `${event}(agent: ann)`),
})

describe('what stands around the beats, and what the target alone tells', () => {
  test('goes out with what the source says, or the facts in brackets', () => {
    expect(whole().units.map((unit) => [subjectId(unit), ...unit.segments.map(({ source, target }) => `${source} | ${target}`)])).toEqual([
      ['story:title', 'Title en | Title tl'], ['story:headline', 'Headline en. | Headline tl.'], ['story:summary', 'Summary en. | Summary tl.'],
      ['beat-meet.title', 'A & B | Sina A at B'], ['beat-meet.text', 'Ann meets Bob. | Nagkita sila \\<b\\>\\*.', 'She left him. He cries. | Iniwan niya at umiyak.'],
      ['beat-late.title', '[return(agent: ann)] | Huli'], ['beat-late.text', '[return(agent: ann)] | Umuwi siya.'],
      ['conflict:cry:factuality', 'They disagree, en. | They disagree, tl.'],
    ])
    expect(whole({ ...around('tl'), conflicts: [], beats: tagalog }).units.at(-1)).toMatchObject({ part: 'conflict', segments: [{ source: 'They disagree, en.' }], digest: digestOf('') })
  })

  test.each([['XLIFF', (made1: Translation) => readXliff(xliff(made1), 'a.xlf')], ['PO', (made1: Translation) => readPo(po(made1), 'a.po')]])('comes back from %s, with what each unit rests on', (_, there) => {
    const { value, diagnostics } = there(whole())
    expect(diagnostics).toEqual([])
    expect(value?.from).toBe('en')
    expect(value?.units.map((unit) => subjectId(unit))).toEqual(whole().units.map((unit) => subjectId(unit)))
    for (const [k, unit] of whole().units.entries()) {
      const back1 = value!.units[k]!
      expect(back1).toMatchObject({ events: unit.events, fingerprint: unit.fingerprint, digest: unit.digest })
      expect(back1.source).toBe(unit.source)
      expect(digestOf(back1.text!)).toBe(unit.digest)
    }
    expect(value?.units.at(-1)).toMatchObject({ part: 'conflict', conflict: 'cry', field: 'factuality' })
  })

  test('has names that can be read back', () => {
    for (const subject of [{ part: 'title' }, { part: 'summary' }, { part: 'headline' }, { part: 'short' }, { part: 'conflict', conflict: 'kill-a-2', field: 'reason' }, { beat: 'beat-a.b', part: 'text' }, { beat: 'more', part: 'title' }] as const) expect(subjectOf(subjectId(subject))).toEqual(subject)
    expect(subjectOf('menu')).toBeUndefined()
  })
})

describe('XLIFF', () => {
  test('is XLIFF 2.1', () => {
    const text = xliff(made())
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toContain('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="en" trgLang="tl">')
    expect(faults(root(text))).toEqual([])
    const ids = childrenOf(childrenOf(root(text), 'file')[0]!, 'unit').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(text).toContain('(1) sources/s/en.md:5  Ann &amp; Bob "met": 1 &lt; 2.')
  })

  test('comes back as it went', () => {
    const { story, to, units } = back(xliff(made()))
    expect({ story, to }).toEqual({ story: 's', to: 'tl' })
    expect(units.map(({ text }) => text)).toEqual(['Sina A at B', 'Nagkita sila \\<b\\>\\*. Iniwan niya at umiyak.'])
    expect(units.map(({ text, digest }) => digestOf(text!) === digest)).toEqual([true, true])
    expect(units[1]).toMatchObject({ beat: 'beat-meet', part: 'text', events: ['meet', 'leave', 'cry'], notes: [], unfinished: false, line: expect.any(Number) })
  })

  test('gives back any text to the letter', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((each) => each.replace(/\p{Cs}/gu, '').replaceAll('\r', '').trim()).filter((each) => each !== '')
    fc.assert(fc.property(text, (wording) => {
      const made1 = made([{ ...tagalog[0]!, heading: wording, wording }])
      expect(back(xliff(made1)).units.map((unit) => unit.text)).toEqual([wording, wording])
    }), { numRuns: 200 })
  })

  test('takes what tools do to it: other order, inline codes, notes, prefixes, lost metadata', () => {
    const text = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tl"><x:file id="s"><x:group id="g"><x:unit id="beat-meet.text">
      <x:notes><x:note category="source">quote</x:note><x:note appliesTo="target"> Not sure. </x:note></x:notes>
      <x:segment state="final"><x:source>a</x:source><x:target order="3"><x:pc id="1">Ika<x:mrk id="2">lawa</x:mrk></x:pc>.<x:cp hex="0001"/></x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable>
      <x:segment state="final"><x:source>b</x:source><x:target order="1"><![CDATA[Una & ]]>&#x61;.</x:target></x:segment></x:unit></x:group></x:file></x:xliff>`
    expect(back(text).units).toEqual([{ beat: 'beat-meet', part: 'text', text: 'Una & a. Ikalawa.\u0001', notes: ['Not sure.'], unfinished: false, line: expect.any(Number), column: expect.any(Number) }])
  })

  test('says what is missing and what is not done', () => {
    const text = xliff(made()).replace('<target>Iniwan niya at umiyak.</target>', '')
    expect(back(text).units[1]).not.toHaveProperty('text')
    const empty = back(xliff(made([]))).units
    expect(empty.map((unit) => [unit.text, digestOf(unit.text!) === unit.digest])).toEqual([['', true], ['', true]])
    expect(back(xliff(made()).replaceAll('state="translated"', 'state="initial"')).units[0]).toMatchObject({ unfinished: true })
  })

  test.each([
    ['not XML', 'hello', undefined, 'exchange-broken'],
    ['broken XML', '<xliff version="2.1">\n <file id="s">\n</xliff>', 3, 'exchange-broken'],
    ['another format', '<tmx/>', 1, 'exchange-broken'],
    ['an older version', '<xliff version="1.2"/>', 1, 'exchange-broken'],
    ['no target language', '<xliff version="2.1" srcLang="en"><file id="s"/></xliff>', 1, 'exchange-broken'],
    ['no file', '<xliff version="2.1" trgLang="tl"/>', 1, 'exchange-broken'],
    ['a foreign unit', '<xliff version="2.1" trgLang="tl">\n<file id="s"><unit id="menu"><segment><source/></segment></unit></file></xliff>', 2, 'exchange-left-out'],
    ['very deep nesting', '<a>'.repeat(50000), undefined, 'exchange-broken'],
  ])('reports %s', (_, text, line, code) => {
    const { diagnostics } = readXliff(text, 'a.xlf')
    expect(codes(diagnostics)).toEqual([code])
    if (line !== undefined) expect(diagnostics[0]?.line).toBe(line)
  })
})
