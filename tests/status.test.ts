import { describe, expect, test } from 'vitest'
import { digestOf } from '../src/exchange/told.js'
import { explainStory } from '../src/explain.js'
import type { Beat, Recap, RecapBeat, Story, Wording } from '../src/ir/index.js'
import { statusOf } from '../src/status.js'

const beat = (id: string, order: number, ...events: string[]): Beat => ({ id, order, events, languages: order === 2 ? ['en'] : ['en', 'tl'], relation: 'shared' })
const beats = [beat('beat-meet', 0, 'meet', 'find'), beat('beat-leave', 1, 'leave'), beat('beat-shoot', 2, 'shoot', 'die')]
const story = { story: 's', beats, languages: ['en', 'tl'], events: [], conflicts: [], entities: [], sources: [], links: [], settings: { title: {}, tags: [], cast: [] } } satisfies Story
const told = (id: string, text: string, events: readonly string[], more: Partial<RecapBeat> = {}): RecapBeat => ({ id, order: 0, heading: 'H', sentences: [{ text, events, sources: [] }], ...more })
const recap = (language: string, list: readonly RecapBeat[], more: Partial<Recap> = {}): Recap => ({
  story: 's', language, direction: 'ltr', title: 'T', slug: 's', summary: 'S.', summaryEvents: ['meet'], short: [], tags: [], beats: list, conflicts: [], cast: [], sources: [], labels: { provenance: '', cast: '', disagreements: '', sources: '' }, ...more,
})
const english = [told('beat-meet', 'They meet.', ['meet', 'find']), told('beat-leave', 'She leaves.', ['leave']), told('beat-shoot', 'She shoots, and he dies.', ['shoot', 'die'])]
const en = recap('en', english)
const of = (tl: Recap, wording: readonly Wording[] = [], reference = en) => statusOf(story, [reference, tl], wording).find(({ language }) => language === 'tl')!
const own = (more: Partial<Wording>): Wording => ({ beat: 'beat-shoot', lang: 'tl', text: 'Binaril.', ...more })
const worded = (more: Partial<RecapBeat> = {}) => recap('tl', [...english.slice(0, 2), told('beat-shoot', 'Binaril.', ['shoot', 'die'], { markdown: 'Binaril.', ...more })])

describe('how a recap stands beside another', () => {
  test('beats that it lacks, and those of which it tells less', () => {
    expect(of(recap('tl', [told('beat-meet', 'Nagkita.', ['meet']), told('beat-shoot', 'Binaril.', ['shoot', 'die'])]))).toEqual({
      language: 'tl', beats: 3, lacking: ['beat-leave'], partly: [{ beat: 'beat-meet', missing: ['find'] }], changedSince: [], articleLacks: ['beat-shoot'],
    })
    expect(statusOf(story, [en, recap('tl', [])])[0]).toMatchObject({ language: 'en', lacking: [], partly: [] })
  })

  test('what no recap tells is lacking nowhere, and what is in no beat counts as one more', () => {
    expect(of(recap('tl', [told('beat-meet', 'Nagkita.', ['meet'])]), [], recap('en', [told('beat-meet', 'They meet.', ['meet']), told('more', 'It rains.', ['rain'])]))).toMatchObject({ beats: 2, lacking: ['more'], partly: [] })
  })

  test('a person’s words tell what they were written for', () => {
    expect(of(worded(), [own({ events: ['shoot'] })]).partly).toEqual([{ beat: 'beat-shoot', missing: ['die'] }])
    expect(of(worded(), [own({})]).partly).toEqual([])
  })

  test('words are behind when what they were translated from says something else, and only then', () => {
    const then = own({ source: { lang: 'en', digest: digestOf('She shoots, and he dies.') } })
    expect(of(worded({ stale: true }), [then]).changedSince).toEqual([])
    const later = recap('en', [...english.slice(0, 2), told('beat-shoot', 'She shoots him.', ['shoot', 'die'])])
    expect(of(worded(), [then], later).changedSince).toEqual([{ beat: 'beat-shoot', language: 'en' }])
    const rewritten = recap('en', [...english.slice(0, 2), told('beat-shoot', 'x', ['shoot', 'die'], { markdown: 'She *shoots*.' })])
    expect(of(worded(), [own({ source: { lang: 'en', digest: digestOf('She *shoots*.') } })], rewritten).changedSince).toEqual([])
    expect(of(worded(), [then], recap('en', english.slice(0, 2))).changedSince).toEqual([{ beat: 'beat-shoot', language: 'en' }])
  })

  test('words that remember no source are behind when their own events changed', () => {
    expect(of(worded({ stale: true }), [own({})]).changedSince).toEqual([{ beat: 'beat-shoot', language: 'en' }])
    expect(of(worded(), [own({})]).changedSince).toEqual([])
  })

  test('titles, summaries and disagreements too', () => {
    const wording: Wording[] = [
      { part: 'title', lang: 'tl', text: 'P', source: { lang: 'en', digest: digestOf('T') } }, { part: 'summary', lang: 'tl', text: 'B', source: { lang: 'en', digest: digestOf('Other.') } },
      { part: 'conflict', conflict: 'die', lang: 'tl', text: 'C', source: { lang: 'en', digest: digestOf('Was.') } }, { part: 'conflict', conflict: 'gone', lang: 'tl', text: 'C' },
    ]
    const conflicts = (text: string) => [{ event: 'die', field: 'factuality', text, events: ['die'], sources: [] }]
    expect(of(recap('tl', english, { conflicts: conflicts('C') }), wording, recap('en', english, { conflicts: conflicts('Now.') })).changedSince)
      .toEqual([{ part: 'summary', language: 'en' }, { part: 'conflict', conflict: 'die', field: 'factuality', language: 'en' }])
  })
})

test('explain says it in a line', () => {
  const later = recap('en', [...english.slice(0, 2), told('beat-shoot', 'She shoots him.', ['shoot', 'die'])])
  const status = statusOf(story, [later, recap('tl', [told('beat-meet', 'Nagkita.', ['meet']), worded().beats[2]!])], [own({ source: { lang: 'en', digest: digestOf('Was.') } })])
  expect(explainStory(story, status)).toContain('  tl lacks 1 of 3 beats (beat-leave); tells less of 1 (beat-meet: without find); 1 changed in en since (beat-shoot)')
  expect(explainStory(story, status)).toContain('  en lacks 0 of 3 beats\n')
})
