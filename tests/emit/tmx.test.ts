import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { emit, type EmitSettings } from '../../src/emit/index.js'
import type { SegmentedArticle, Story } from '../../src/ir/index.js'
import { sentencesOf } from '../helpers.js'
import { story as usual } from './story.js'

const settings: EmitSettings = { quotes: 'full', length: 'full', drafts: true, generator: { name: 'crossbeat', version: '0' }, translations: ['en', 'tl'] }
const en: SegmentedArticle = { ...sentencesOf('---\ntitle: T\n---\n\nAnn & Bob "met": 1 < 2.\n\nThey left.\n\nSo it was.\n'), story: 's', path: 'sources/s/en.md' }
const tl: SegmentedArticle = { ...sentencesOf('---\ntitle: T\n---\n\nNagkita sina Ana\u0001 at Bob.\n\nUmalis sila.\n', [], 'tl.md'), story: 's', path: 'sources/s/tl.md' }
const story: Story = {
  ...usual, languages: ['en', 'tl'],
  links: [
    { sentences: { tl: [0], en: [0] }, relation: 'equivalent', confidence: 0.95, evidence: [] },
    { sentences: { en: [1, 2], tl: [1] }, relation: 'contradiction', confidence: 0.8, evidence: [] },
    { sentences: { en: [2], tl: [0] }, relation: 'overlap', confidence: 0.79, evidence: [] },
  ],
}
const memory = (more: Partial<EmitSettings> = {}, articles = [en, tl]): string | undefined => emit({ story, articles, recaps: [] }, { ...settings, ...more }).value.find(({ path }) => path === 's/alignment.tmx')?.text

/** The elements that are written, as tmx14.dtd declares them: children in order, required and other attributes. */
const dtd: Readonly<Record<string, { readonly children: RegExp; readonly required: readonly string[]; readonly other?: readonly string[] }>> = {
  tmx: { children: /^header body $/, required: ['version'] },
  header: { children: /^((note|ude|prop) )*$/, required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'] },
  prop: { children: /^(#text )?$/, required: ['type'], other: ['xml:lang', 'o-encoding', 'lang'] },
  body: { children: /^(tu )*$/, required: [] },
  tu: { children: /^((note|prop) )*(tuv )+$/, required: [], other: ['tuid'] },
  tuv: { children: /^((note|prop) )*seg $/, required: ['xml:lang'] },
  seg: { children: /^(#text )?$/, required: [] },
}

type Element = Readonly<Record<string, readonly Element[]>> & { readonly ':@'?: Readonly<Record<string, string>> }

function faults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const [name = ''] = Object.keys(element).filter((key) => key !== ':@')
    if (name === '#text' || name.startsWith('?')) return []
    const rule = dtd[name]
    if (!rule) return [`<${name}> is not declared`]
    const children = element[name] ?? []
    const row = children.map((child) => `${Object.keys(child).find((key) => key !== ':@')} `).join('')
    const attributes = Object.keys(element[':@'] ?? {})
    return [
      ...(rule.children.test(row) ? [] : [`<${name}> holds ${row}`]),
      ...rule.required.filter((key) => !attributes.includes(key)).map((key) => `<${name}> lacks ${key}`),
      ...attributes.filter((key) => ![...rule.required, ...(rule.other ?? [])].includes(key)).map((key) => `<${name}> has ${key}`),
      ...faults(children),
    ]
  })
}

describe('a translation memory', () => {
  test('is TMX 1.4', () => {
    const text = memory() ?? ''
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE tmx SYSTEM "tmx14\.dtd">\n<tmx version="1\.4">/)
    expect(faults(new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' }).parse(text) as Element[])).toEqual([])
  })

  test('holds the sure links alone, with their sentences to the letter', () => {
    const { tmx } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'tu' || name === 'tuv' || name === 'prop' }).parse(memory() ?? '') as { tmx: { body: { tu: { tuv: { seg: string; '@_xml:lang': string }[] }[] } } }
    expect(tmx.body.tu.map(({ tuv }) => tuv.map((side) => `${side['@_xml:lang']}: ${side.seg}`))).toEqual([
      ['en: Ann & Bob "met": 1 < 2.', 'tl: Nagkita sina Ana at Bob.'],
      ['en: They left. So it was.', 'tl: Umalis sila.'],
    ])
    expect(memory()).not.toContain('\u0001')
  })

  test('quotes no more than is allowed, and is not written where nothing is', () => {
    expect(memory({ quotes: 'none' })).toBeUndefined()
    expect(memory({}, [en])).toBeUndefined()
    expect(memory({ quotes: 'short' })).toBeDefined()
  })
})
