import { beforeAll, describe, expect, test } from 'vitest'
import { emit } from '../../src/emit/index.js'
import { explainEvent, explainStory } from '../../src/explain.js'
import type { Language } from '../../src/pipeline.js'
import { applyWording, fingerprintOf } from '../../src/review/index.js'
import { statusOf } from '../../src/status.js'
import { finale, loadLanguages, told, type Result } from './stories.js'

let languages: ReadonlyMap<string, Language>
let plain: Result
beforeAll(() => {
  languages = loadLanguages()
  plain = told(languages, finale)
})

const with_ = (review: string, texts: Readonly<Record<string, string>> = finale): Result => told(languages, texts, review)
const ids = ({ story }: Result): string[] => story.events.map(({ id }) => id)
const event = ({ story }: Result, id: string) => story.events.find((each) => each.id === id)
const recap = ({ recaps }: Result, tag: string) => recaps.find(({ language }) => language === tag)!

test('an empty review.yaml changes nothing', () => {
  const { story, recaps, about } = with_('passages: []\n')
  expect([story, recaps, about]).toEqual([plain.story, plain.recaps, []])
})

describe('on passages', () => {
  test('no event', () => {
    const result = with_('passages:\n  - { lang: en, exact: finds, prefix: "When Anna ", noEvent: true }\n')
    expect(result.about).toEqual([])
    expect(event(result, 'find-letter')?.mentions.map(({ language }) => language)).toEqual(['tl'])
  })

  test('another type, other parties, another factuality', () => {
    const result = with_('passages:\n  - lang: en\n    exact: shoots\n    event:\n      type: kill\n      roles: { patient: [carlo] }\n      factuality: planned\n')
    expect(result.about).toEqual([])
    const mention = result.story.events.flatMap(({ mentions }) => mentions).find(({ id }) => id === 'en:3:9')
    expect(mention).toMatchObject({ type: 'kill', factuality: 'planned', confidence: 1, decidedBy: 'editor', roles: { agent: [{ entity: 'anna' }], patient: [{ entity: 'carlo' }] } })
    expect(mention?.decided).toEqual([{ field: 'type', machine: 'shoot' }, { field: 'roles.patient', machine: 'ben' }, { field: 'factuality', machine: 'actual' }])
  })

  test('an event where the machine reads none', () => {
    const texts = { ...finale, 'en.md': finale['en.md'].replace('Anna shoots Ben.', 'Anna shoots Ben. Then Carlo frobnicates Anna.') }
    const result = with_('passages:\n  - { lang: en, exact: frobnicates, event: { type: thank, roles: { agent: [carlo], recipient: [anna] } } }\n', texts)
    expect(result.about).toEqual([])
    const thanks = event(result, 'thank-anna')
    expect(thanks).toMatchObject({ type: 'thank', decidedBy: 'editor', roles: { agent: [{ entity: 'carlo' }] } })
    expect(recap(result, 'tl').beats.flatMap(({ sentences }) => sentences).some(({ events }) => events.includes('thank-anna'))).toBe(true)
  })

  test('an event of its own making in the role of another', () => {
    const texts = { ...finale, 'en.md': finale['en.md'].replace('Anna shoots Ben.', 'Anna shoots Ben. Then Carlo orders Anna to frobnicate Ben.') }
    const decisions = 'passages:\n  - { lang: en, exact: frobnicate, event: { type: thank, factuality: planned, roles: { agent: [anna], recipient: [ben] } } }\n  - { lang: en, exact: orders, event: { roles: { content: [{ event: { lang: en, exact: frobnicate } }] } } }\n'
    const result = with_(decisions, texts)
    expect(result.about).toEqual([])
    const mentions = result.readings.find(({ language }) => language === 'en')?.mentions ?? []
    expect(mentions.find(({ type }) => type === 'order')?.roles.content).toEqual([{ event: mentions.find(({ type }) => type === 'thank')?.id }])
    expect(with_(decisions.replace('exact: frobnicate } }', 'exact: frobnicate, type: kill } }'), texts).about).toEqual(['review-stale 3:5'])
  })

  test('whom a pronoun means', () => {
    const result = with_('passages:\n  - { lang: en, exact: she, suffix: " leaves Ben", refersTo: carlo }\n')
    expect(result.about).toEqual([])
    expect(result.readings.find(({ language }) => language === 'en')?.mentions.find(({ id }) => id === 'en:1:8')?.roles.agent).toEqual([{ entity: 'carlo' }])
  })

  test('the machine and the person stand side by side', () => {
    const result = with_('passages:\n  - { lang: en, exact: shoots, event: { type: kill } }\n')
    const changed = result.story.events.find(({ mentions }) => mentions.some(({ id }) => id === 'en:3:9'))!
    expect(explainEvent(result.story, changed)).toContain('type: the machine reads shoot, the editor says kill')
    expect(explainStory(result.story)).toMatch(/decided by the editor/)
    expect(result.edited?.machine.events.map(({ id }) => id)).toEqual(ids(plain))
  })
})

test('where articles are not quoted, their words are not quoted as the machine\'s reading either', () => {
  const texts = { ...finale, 'en.md': finale['en.md'].replace('Anna finds a letter', 'Anna tells Ben that the moon is made of cheese') }
  const result = with_('passages:\n  - { lang: en, exact: tells, event: { roles: { content: [] } } }\n', texts)
  const model = (quotes: 'full' | 'none'): string => emit(result, { quotes, length: 'full', drafts: true, generator: { name: 'x', version: '1' }, translations: [] }).value.find(({ path }) => path === 's/model.json')!.text
  expect(model('full')).toContain('cheese')
  expect(model('none')).toContain('roles.content')
  expect(model('none')).not.toContain('cheese')
})

describe('on events', () => {
  test('different', () => {
    const result = with_('events:\n  - different:\n      - { lang: en, exact: kidnaps }\n      - { lang: tl, exact: Dinukot }\n')
    expect(ids(result).filter((id) => id.startsWith('kidnap-carlo'))).toEqual(['kidnap-carlo', 'kidnap-carlo-2'])
  })

  test('the same', () => {
    const result = with_('events:\n  - same:\n      - { lang: en, exact: shoots }\n      - { lang: tl, exact: iniwan }\n')
    const joined = result.story.events.find(({ mentions }) => mentions.some(({ id }) => id === 'en:3:9'))
    expect(joined?.mentions.map(({ id }) => id)).toEqual(expect.arrayContaining(['en:3:9', 'tl:1:7']))
    expect(joined?.decided).toContainEqual({ field: 'joins' })
  })

  test('before, against the order of telling', () => {
    const result = with_('events:\n  - order: [shoot-ben, kidnap-carlo, find-letter]\n')
    const place = (id: string): number => event(result, id)!.order
    expect([place('shoot-ben') < place('kidnap-carlo'), place('kidnap-carlo') < place('find-letter')]).toEqual([true, true])
  })

  test('because', () => {
    const result = with_('events:\n  - { cause: find-letter, effect: abandon-ben }\n')
    expect(event(result, 'abandon-ben')).toMatchObject({ because: ['find-letter'], decidedBy: 'editor' })
  })

  test('no conflict', () => {
    const result = with_('events:\n  - { conflict: kill-carlo, is: none }\n')
    expect(result.story.conflicts).toEqual([])
    expect(recap(result, 'en').conflicts).toEqual([])
    expect(event(result, 'kill-carlo')?.decided).toEqual([{ field: 'conflicts.factuality', machine: 'en: attempted; tl: actual' }])
  })

  test('a real conflict', () => expect(with_('events:\n  - { conflict: kill-carlo, is: real }\n').story.conflicts[0]).toMatchObject({ decidedBy: 'editor' }))

  test.each([[true, 1], [false, 0]])('a conflict settled for one article, said: %s', (say, sentences) => {
    const result = with_(`events:\n  - { conflict: kill-carlo, field: factuality, is: settled, for: tl, say: ${say} }\n`)
    expect(event(result, 'kill-carlo')?.factuality).toBe('actual')
    expect(result.story.conflicts[0]?.settled).toEqual({ for: 'tl', say })
    expect(recap(result, 'en').conflicts).toHaveLength(sentences)
  })
})

describe('on beats', () => {
  test('one beat with a title, a turning point', () => {
    const result = with_('beats:\n  - { events: [kill-carlo, shoot-ben], title: { en: The end, tl: Ang wakas }, turningPoint: true }\n')
    const beat = result.story.beats.find(({ title }) => title)
    expect(beat).toMatchObject({ events: ['kill-carlo', 'shoot-ben'], turningPoint: true, decidedBy: 'editor' })
    expect(['en', 'tl'].map((tag) => recap(result, tag).beats.find(({ turningPoint }) => turningPoint)?.heading)).toEqual(['The end', 'Ang wakas'])
    expect(result.story.beats.flatMap(({ events }) => events).sort()).toEqual(ids(result).sort())
    expect(result.story.beats.map(({ order }) => order)).toEqual(result.story.beats.map((_, k) => k))
  })

  test('left out of the summary', () => {
    expect(recap(plain, 'en').summary).toContain('kidnaps')
    const result = with_('beats:\n  - { events: [kidnap-carlo], short: false }\n')
    expect(recap(result, 'en').summary).not.toContain('kidnaps')
    expect(recap(result, 'en').beats.find(({ short }) => short === false)).toBeDefined()
  })
})

describe('own wording', () => {
  const events = ['kidnap-carlo', 'try-ben', 'kill-carlo', 'shoot-ben']
  const wording = (text: string, more = ''): string => `wording:\n  - beat: beat-kidnap-carlo\n    lang: en\n    text: ${JSON.stringify(text)}\n${more}`
  const fingerprint = (): string => fingerprintOf(plain.story.events.filter(({ id }) => events.includes(id)))
  const remembered = (): string => `    events: [${events.join(', ')}]\n    fingerprint: ${fingerprint()}\n`
  const markdown = (result: Result): string => emit(result, { quotes: 'full', length: 'full', drafts: true, generator: { name: 'x', version: '1' }, translations: [] }).value.find(({ path }) => path === 's/en.md')!.text

  test('stands instead of the generated sentences, in its language alone', () => {
    const result = with_(wording('Ben takes **Carlo**, and Anna ends it.', remembered()))
    expect(result.about).toEqual([])
    expect(recap(result, 'en').beats[1]).toMatchObject({ sentences: [{ text: 'Ben takes Carlo, and Anna ends it.', events }], markdown: 'Ben takes **Carlo**, and Anna ends it.', decidedBy: 'editor' })
    expect(recap(result, 'tl').beats).toEqual(recap(plain, 'tl').beats)
    expect(markdown(result)).toContain('Ben takes **Carlo**, and Anna ends it (en, tl).')
  })

  test('is used, and marked stale, where its events changed', () => {
    const result = with_(wording('Ben takes Carlo.', remembered()), { ...finale, 'en.md': finale['en.md'].replace(', but Anna shoots Ben', '') })
    expect(result.about).toEqual(['review-wording-stale 2:5'])
    expect(recap(result, 'en').beats.find(({ stale }) => stale)?.sentences[0]?.text).toBe('Ben takes Carlo.')
    expect(result.diagnostics.find(({ code }) => code === 'review-wording-stale')?.message).toContain('it no longer tells shoot-ben')
    const status = statusOf(result.story, result.recaps, result.edited?.review.wording)
    expect(explainStory(result.story, status)).toMatch(/en lacks 0 of \d beats.*1 changed in tl since \(beat-kidnap-carlo\)/)
  })

  test('finds its beat by its events where the id changed', () => {
    const result = with_(wording('Ben takes Carlo.', remembered()).replace('beat-kidnap-carlo', 'beat-of-old'))
    expect(recap(result, 'en').beats[1]?.markdown).toBe('Ben takes Carlo.')
  })

  test('of a beat that the machine does not tell gets a place of its own, in story order', () => {
    const review = `wording:\n  - beat: beat-of-letters\n    lang: tl\n    text: Natagpuan ang *liham*.\n    events: [find-letter]\n`
    const result = with_(`${review}beats:\n  - { events: [find-letter], title: { tl: Ang liham } }\n`)
    const untold = applyWording({ ...recap(plain, 'tl'), beats: recap(plain, 'tl').beats.map((beat) => ({ ...beat, sentences: beat.sentences.filter(({ events: own }) => !own.includes('find-letter')) })) }, result.story, result.edited!.review)
    expect(untold.diagnostics).toEqual([])
    const at = untold.value.beats.findIndex(({ id }) => id === 'beat-of-letters')
    expect(untold.value.beats[at]).toMatchObject({ order: at, heading: 'Ang liham', markdown: 'Natagpuan ang *liham*.', sentences: [{ text: 'Natagpuan ang liham.', events: ['find-letter'], sources: expect.arrayContaining([{ language: 'en', sentence: expect.any(Number) as number }]) as unknown }], decided: [{ field: 'sentences' }] })
    expect(untold.value.beats.map(({ order }) => order)).toEqual(untold.value.beats.map((_, k) => k))
  })

  test('without its beat is reported', () => expect(with_('wording:\n  - { beat: beat-kidnap-carla, lang: en, text: x }\n').about).toEqual(['review-beat-unknown 2:5']))

  test('loses HTML and addresses that run code', () => {
    const result = with_(wording('Ben <b onclick="x()">takes</b> [Carlo](javascript:alert(1)).\n\n<script>alert(1)</script>'))
    expect(result.about).toEqual(['review-wording-html 2:5'])
    expect(recap(result, 'en').beats[1]?.markdown).toBe('Ben takes Carlo.')
    expect(markdown(result)).not.toMatch(/<script|<b|javascript:/)
  })

  test('of nothing but HTML leaves the sentences', () => {
    const result = with_(wording('<div></div>'))
    expect(result.about).toEqual(['review-wording-html 2:5', 'review-wording-empty 2:5'])
    expect(recap(result, 'en').beats).toEqual(recap(plain, 'en').beats)
  })

  test('in a language without a pack is reported', () => {
    const result = with_('wording:\n  - { beat: beat-kidnap-carlo, lang: t, text: x }\n  - { beat: beat-kidnap-carlo, lang: en, text: Good. }\n')
    expect(result.about).toEqual(['review-wording-language 2:5'])
    expect(recap(result, 'en').beats[1]?.markdown).toBe('Good.')
  })

  test('given twice, the first counts', () => {
    const result = with_('wording:\n  - { beat: beat-kidnap-carlo, lang: en, text: One. }\n  - { beat: beat-kidnap-carlo, lang: en, text: Two. }\n')
    expect(result.about).toEqual(['review-contradiction 3:5'])
    expect(recap(result, 'en').beats[1]?.markdown).toBe('One.')
  })
})

describe('what does not fit is said at its place, and the rest is applied', () => {
  const rest = 'beats:\n  - { events: [kidnap-carlo], title: { en: Kept } }\n'
  test.each([
    ['an article that there is not', 'passages:\n  - { lang: fr, exact: finds, noEvent: true }\n', ['review-language-unknown 2:5']],
    ['an unknown entity', 'passages:\n  - { lang: en, exact: she, refersTo: ana }\n', ['review-entity-unknown 2:5']],
    ['an unknown entity in a role', 'passages:\n  - { lang: en, exact: shoots, event: { roles: { patient: [carl] } } }\n', ['review-entity-unknown 2:5']],
    ['an unknown type', 'passages:\n  - { lang: en, exact: shoots, event: { type: shot } }\n', ['review-type-unknown 2:5']],
    ['an unknown role', 'passages:\n  - { lang: en, exact: shoots, event: { roles: { agnet: [ben] } } }\n', ['review-role-unknown 2:5']],
    ['an unknown event', 'events:\n  - order: [kidnap-karlo, shoot-ben]\n', ['review-event-unknown 2:5']],
    ['words that are gone', 'passages:\n  - { lang: en, exact: strangles, noEvent: true }\n', ['review-stale 2:5']],
    ['words that stand there twice', 'passages:\n  - { lang: en, exact: Anna, refersTo: ben }\n', ['review-twice 2:5']],
    ['words in other surroundings', 'passages:\n  - { lang: en, exact: "Ben tries to kill Carlo, but Anna shoots Ben", prefix: "Nothing of this is to be found ", noEvent: true }\n', ['review-elsewhere 2:5']],
    ['words whose equals alone are left', 'passages:\n  - { lang: en, exact: shoots, prefix: "Nothing of this is to be found ", occurrences: 2, noEvent: true }\n', ['review-stale 2:5']],
    ['words that tell no event', 'events:\n  - { cause: { lang: en, exact: hospital }, effect: shoot-ben }\n', ['review-stale 2:5']],
    ['words that tell another event', 'events:\n  - { cause: { lang: en, exact: shoots, type: marry }, effect: find-letter }\n', ['review-stale 2:5']],
    ['a word that stands for nobody', 'passages:\n  - { lang: en, exact: hospital, refersTo: ben }\n', ['review-referent-unused 2:5']],
    ['an event and no event', 'passages:\n  - { lang: en, exact: shoots, noEvent: true }\n  - { lang: en, exact: shoots, event: { type: kill } }\n', ['review-contradiction 3:5']],
    ['one decision twice', 'passages:\n  - { lang: en, exact: shoots, noEvent: true }\n  - { lang: en, exact: shoots, noEvent: true }\n', ['review-repeated 3:5']],
    ['the same and different', 'events:\n  - same: [{ lang: en, exact: shoots }, find-letter]\n  - different: [find-letter, { lang: en, exact: shoots }]\n', ['review-contradiction 3:5']],
    ['the same by detours and different', 'events:\n  - different: [find-letter, shoot-ben]\n  - same: [find-letter, abandon-ben]\n  - same: [shoot-ben, abandon-ben]\n', ['review-contradiction 4:5']],
    ['a circle', 'events:\n  - order: [find-letter, kidnap-carlo]\n  - order: [kidnap-carlo, shoot-ben]\n  - order: [shoot-ben, find-letter]\n', ['review-cycle 4:5']],
    ['a conflict none and real', 'events:\n  - { conflict: kill-carlo, is: real }\n  - { conflict: kill-carlo, is: none }\n', ['review-contradiction 3:5']],
    ['a conflict that there is not', 'events:\n  - { conflict: shoot-ben, is: none }\n', ['review-idle 2:5']],
    ['settled for an article that says nothing', 'events:\n  - { conflict: kill-carlo, is: settled, for: fr }\n', ['review-value 2:5']],
  ])('%s', (_, review, about) => {
    const result = with_(`${review}${rest}`)
    expect(result.about).toEqual(about)
    expect(recap(result, 'en').beats.some(({ heading }) => heading === 'Kept')).toBe(true)
  })

  test('two beats of one event', () => {
    expect(with_('beats:\n  - events: [find-letter, abandon-ben]\n  - events: [abandon-ben, shoot-ben]\n').about).toEqual(['review-contradiction 3:5'])
  })

  test('two turning points', () => {
    expect(with_('beats:\n  - { events: [find-letter], turningPoint: true }\n  - { events: [shoot-ben], turningPoint: true }\n').about).toEqual(['review-contradiction 3:5'])
  })

  test('slips of the pen are recognized', () => {
    const { diagnostics } = with_('passages:\n  - { lang: en, exact: she, refersTo: ana }\nevents:\n  - order: [shoot-bem, find-letter]\n')
    expect(diagnostics.filter(({ code }) => code.startsWith('review-')).map(({ hint }) => hint)).toEqual([expect.stringContaining('"anna"'), expect.stringContaining('"shoot-ben"')])
  })
})

describe('an article that was edited', () => {
  const review = 'passages:\n  - { lang: en, exact: shoots, prefix: "to kill Carlo, but Anna ", suffix: " Ben.", event: { type: kill } }\n'
  const edited = (change: (text: string) => string): Result => with_(review, { ...finale, 'en.md': change(finale['en.md']) })
  const applies = (result: Result): boolean => result.story.events.some(({ mentions }) => mentions.some(({ decided }) => decided?.some(({ field }) => field === 'type')))

  test('keeps the decision where its passage is', () => {
    const result = edited((text) => text.replace('Later Ben', 'Months later, and to the surprise of all, Ben'))
    expect([applies(result), result.about]).toEqual([true, []])
  })

  test('that names somebody else now has it stale', () => {
    const result = edited((text) => text.replace('but Anna shoots', 'but Dora shoots'))
    expect([applies(result), result.about]).toEqual([false, ['review-stale 2:5']])
    expect(result.diagnostics.find(({ code }) => code === 'review-stale')?.message).toContain('no longer names anna')
  })

  test('without the passage has it stale, and has it again with the passage', () => {
    const gone = edited((text) => text.replace(', but Anna shoots Ben', ''))
    expect([applies(gone), gone.about]).toEqual([false, ['review-stale 2:5']])
    expect(applies(edited((text) => text))).toBe(true)
  })
})
