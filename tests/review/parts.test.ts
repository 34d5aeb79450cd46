import { beforeAll, describe, expect, test } from 'vitest'
import { emit } from '../../src/emit/index.js'
import type { Language } from '../../src/pipeline.js'
import { partFingerprint } from '../../src/review/index.js'
import { finale, loadLanguages, told, type Result } from './stories.js'

let languages: ReadonlyMap<string, Language>
let plain: Result
beforeAll(() => {
  languages = loadLanguages()
  plain = told(languages, finale)
})

const with_ = (review: string, texts: Readonly<Record<string, string>> = finale): Result => told(languages, texts, review)
const recap = ({ recaps }: Result, tag = 'en') => recaps.find(({ language }) => language === tag)!
const files = (result: Result) => new Map(emit(result, { quotes: 'full', drafts: true, length: 'full', generator: { name: 'x', version: '1' }, translations: [] }).value.map(({ path, text }) => [path, text]))

describe('words for what stands around the beats', () => {
  test('stand in one language, marked as a person’s, with the machine’s beside them', () => {
    const before = recap(plain)
    const [conflict] = before.conflicts
    const result = with_(`wording:\n  - { part: title, lang: en, text: "The *end* of it" }\n  - { part: summary, lang: en, text: How it ended. }\n  - { part: conflict, conflict: ${conflict!.event}, lang: en, text: They differ on Carlo. }\n`)
    expect(result.about).toEqual([])
    expect(recap(result)).toMatchObject({
      title: 'The *end* of it', slug: before.slug, summary: 'How it ended.', decidedBy: 'editor', decided: [{ field: 'title', machine: before.title }, { field: 'summary', machine: before.summary }],
      conflicts: [{ text: 'They differ on Carlo.', event: 'kill-carlo', field: 'factuality', decidedBy: 'editor', decided: [{ field: 'text', machine: conflict!.text }] }],
    })
    expect(recap(result, 'tl')).toEqual(recap(plain, 'tl'))
    const made = files(result)
    for (const text of ['title: "The *end* of it"', 'How it ended.', 'They differ on Carlo.']) expect(made.get('s/en.md')).toContain(text)
    expect(JSON.parse(made.get('s/en.json')!)).toMatchObject({ decidedBy: 'editor', conflicts: [{ event: 'kill-carlo', field: 'factuality', decidedBy: 'editor' }] })
  })

  test('are used and marked stale where what they rest on changed', () => {
    const { summaryEvents } = recap(plain)
    const remembered = (events: readonly string[], fingerprint: string): string => `events: [${events.join(', ')}], fingerprint: ${fingerprint}`
    const about = { event: 'kill-carlo', field: 'factuality' }
    const review = `wording:\n  - { part: summary, lang: en, text: Short., ${remembered(summaryEvents, partFingerprint(plain.story, summaryEvents))} }\n  - { part: conflict, conflict: kill-carlo, field: factuality, lang: en, text: They differ., ${remembered(['kill-carlo'], partFingerprint(plain.story, ['kill-carlo'], about))} }\n`
    expect(with_(review).about).toEqual([])
    const changed = with_(review, { ...finale, 'en.md': finale['en.md'].replace('tries to kill Carlo', 'tries to kill Carlo in a hospital').replace(', but Anna shoots Ben', '') })
    expect(changed.about).toEqual(['review-wording-stale 2:5', 'review-wording-stale 3:5'])
    expect(recap(changed)).toMatchObject({ summary: 'Short.', stale: ['summary'], conflicts: [{ text: 'They differ.', stale: true }] })
    expect(JSON.parse(files(changed).get('s/en.json')!)).toMatchObject({ stale: ['summary'], conflicts: [{ stale: true }] })
  })

  test('stand for the short forms too', () => {
    const before = recap(plain)
    const result = with_('wording:\n  - { part: headline, lang: en, text: It ends badly. }\n  - { part: short, lang: en, text: Ben takes Carlo. Anna shoots. }\n')
    expect(result.about).toEqual([])
    expect(recap(result)).toMatchObject({ headline: { text: 'It ends badly.', events: before.headline?.events }, short: [{ text: 'Ben takes Carlo. Anna shoots.', events: [...new Set(before.short.flatMap(({ events }) => events))] }], decided: [{ field: 'headline', machine: before.headline?.text }, { field: 'short' }] })
    expect(JSON.parse(files(result).get('s/en.json')!)).toMatchObject({ short: [{ text: 'Ben takes Carlo. Anna shoots.' }] })
  })

  test.each([
    ['a conflict that is gone', '{ part: conflict, conflict: kill-carla, lang: en, text: x }', 'review-conflict-unknown 2:5'],
    ['another field', '{ part: conflict, conflict: kill-carlo, field: agent, lang: en, text: x }', 'review-conflict-unknown 2:5'],
    ['a conflict without a name', '{ part: conflict, lang: en, text: x }', 'review-value 2:5'],
    ['a name without a conflict', '{ part: title, conflict: kill-carlo, lang: en, text: x }', 'review-value 2:5'],
    ['an unknown part', '{ part: titel, lang: en, text: x }', 'review-value 2:13'],
    ['a beat and a part', '{ part: title, beat: b, lang: en, text: x }', 'review-value 2:5'],
    ['neither', '{ lang: en, text: x }', 'review-value 2:5'],
    ['a digest of one’s own', '{ part: title, lang: en, text: x, source: { lang: tl, digest: mine } }', 'review-value 2:67'],
    ['nothing but HTML', '{ part: title, lang: en, text: "<br>" }', 'review-wording-html 2:5'],
    ['an unknown language', '{ part: title, lang: ent, text: x }', 'review-wording-language 2:5'],
  ])('%s is reported where it stands, and the rest holds', (_, entry, where) => {
    const result = with_(`wording:\n  - ${entry}\n  - { part: summary, lang: en, text: Kept. }\n`)
    expect(result.about[0]).toBe(where)
    expect(recap(result)).toMatchObject({ title: recap(plain).title, summary: 'Kept.', conflicts: recap(plain).conflicts })
  })

  test('given twice, the first counts; HTML is taken out of it', () => {
    const result = with_('wording:\n  - { part: title, lang: en, text: "One <b>way</b>" }\n  - { part: title, lang: en, text: Two }\n  - { part: title, lang: en, text: "One <b>way</b>" }\n')
    expect(result.about).toEqual(['review-wording-html 2:5', 'review-contradiction 3:5', 'review-repeated 4:5'])
    expect(recap(result).title).toBe('One way')
  })
})
