/** A fixed story that uses every event type in every shape: what a native reader reviews line by line. */
import { readFileSync } from 'node:fs'
import type { Entity, Factuality, Filler, Pack, Story, StoryEvent } from '../../src/ir/index.js'
import { contextOf } from '../../src/render/index.js'
import { assemble, sentence } from '../../src/render/realize/assemble.js'
import { clause, FULL } from '../../src/render/realize/clause.js'
import { telling, type Demand } from '../../src/render/realize/telling.js'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

/** The pack of a language as the loader would give it. */
export function packOf(tag: string): Pack {
  const entries = (name: string) => ({ path: `locales/${tag}/${name}.json`, entries: read(`../../locales/${tag}/${name}.json`) as Record<string, string> })
  const languageNames: Record<string, string> = tag === 'tl' ? { en: 'Ingles', tl: 'Tagalog' } : { en: 'English', tl: 'Tagalog' }
  return { tag, direction: 'ltr', fallbacks: [], abbreviations: [], settings: {}, languageNames, recap: entries('recap'), events: entries('events'), grammar: read(`../../locales/${tag}/grammar.json`), hash: '' }
}

const person = (id: string, gender: Entity['gender'], name: string): Entity => ({ id, type: 'person', gender, names: { und: name }, aliases: {} })
const thing = (id: string, type: Entity['type']): Entity => ({ id, type, gender: 'neuter', names: {}, aliases: {}, unnamed: true, concept: id })
const ENTITIES: readonly Entity[] = [
  person('ana', 'female', 'Ana'), person('ben', 'male', 'Ben'), person('carla', 'female', 'Carla'), thing('house', 'place'), thing('letter', 'object'), thing('car', 'object'), thing('queen', 'object'), thing('monster', 'object'),
  thing('band', 'organization'), thing('fish', 'object'), thing('prize', 'object'), thing('book', 'object'), thing('song', 'object'), thing('baby', 'person'), thing('truth', 'object'), thing('music', 'object'), thing('powers', 'object'),
]
const FILL: Readonly<Record<string, string>> = {
  'blow-up.patient': 'house', 'burn.patient': 'house', 'destroy.patient': 'house', 'hide.patient': 'letter', 'give-birth.patient': 'baby', 'adopt.patient': 'baby', 'crash.patient': 'house', 'find.patient': 'letter',
  'become.goal': 'queen', 'transform.goal': 'monster', 'gain-power.theme': 'powers', 'join.goal': 'band', 'study.theme': 'music', 'teach.theme': 'music', 'eat.theme': 'fish', 'cook.theme': 'fish', 'play.theme': 'song', 'win.theme': 'prize',
  'read.theme': 'book', 'write.theme': 'book', 'premiere.theme': 'song', 'work.goal': 'ben', 'repair.theme': 'car', 'buy.theme': 'car', 'sell.theme': 'car', 'steal.theme': 'car', 'buy.source': 'ben', 'steal.source': 'ben', 'get.source': 'ben', 'inherit.source': 'ben', 'grow.theme': 'fish',
  'create.theme': 'song', 'inherit.theme': 'house',
}
const ROLE: Readonly<Record<string, string>> = { agent: 'ana', experiencer: 'ana', patient: 'ben', recipient: 'ben', stimulus: 'ben', theme: 'letter', topic: 'truth', goal: 'house', source: 'house' }
const OBJECT_CONTROL = new Set(['deceive', 'blackmail', 'accuse', 'forgive', 'thank', 'persuade', 'order', 'advise', 'suspect', 'coerce', 'prevent', 'help', 'catch'])
const mention = (factuality: Factuality): StoryEvent['mentions'][number] => ({ id: 'm', language: 'en', source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: '', roles: {}, factuality, polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' })

/** `type role role? A+`, one type a row, from the vocabulary. */
export const VOCABULARY = read('fixtures/vocabulary.json') as Readonly<Record<string, string>>

function eventOf(type: string, change: Partial<StoryEvent>, without: readonly string[] = []): StoryEvent {
  const roles: Record<string, readonly Filler[]> = {}
  for (const word of (VOCABULARY[type] ?? '').split(' ')) {
    const role = word.replace(/[?+]/g, '')
    if (role === 'A') roles['agent'] = [{ entity: 'ana' }, { entity: 'ben' }]
    else if (role === 'content' || role === 'purpose') roles[role] = [{ event: OBJECT_CONTROL.has(type) ? 'inner-ben' : role === 'purpose' ? 'inner-both' : 'inner-ana' }]
    else if (role !== 'time') roles[role] = [{ entity: FILL[`${type}.${role}`] ?? ROLE[role] ?? 'ben' }]
  }
  for (const role of without) delete roles[role]
  return { id: 'outer', type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 1, confidence: 1, mentions: [mention('actual')], ...change, ...(change.roles ? { roles: { ...roles, ...change.roles } } : {}) }
}

const inner = (id: string, agents: readonly string[]): StoryEvent => ({ ...eventOf('capture', {}), id, order: 0, roles: { agent: agents.map((entity) => ({ entity })), patient: [{ entity: 'carla' }] } })

type Shape = readonly [name: string, change: Partial<StoryEvent>, demand?: Demand, without?: readonly string[]]
const SHAPES: readonly Shape[] = [
  ['actual', {}], ['negative', { polarity: 'negative' }], ['attempted', { factuality: 'attempted' }], ['prevented', { factuality: 'prevented' }], ['planned', { factuality: 'planned' }], ['uncertain', { factuality: 'uncertain' }],
  ['open', { factuality: 'uncertain' }, { open: true }], ['denied', { factuality: 'denied' }], ['caused', { roles: { causer: [{ entity: 'carla' }] } }], ['no actor', {}, {}, ['agent', 'experiencer']], ['tried, no actor', { factuality: 'attempted' }, {}, ['agent', 'experiencer']],
  ['core only', {}, {}, ['content', 'goal', 'source', 'topic', 'purpose']],
]

/** In: a language. Out: for every type and shape its line, `-` where it is not told. */
export function catalogue(tag: string): string {
  const story: Story = { story: 'catalogue', languages: [], sources: [], entities: ENTITIES, events: [inner('inner-ana', ['ana']), inner('inner-ben', ['ben']), inner('inner-both', ['ana', 'ben'])], beats: [], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] } }
  const holes: string[] = []
  const lines = Object.keys(VOCABULARY).flatMap((type) => [`## ${type}`, '', ...SHAPES.flatMap(([name, change, demand, without]) => {
    const context = contextOf(story, packOf(tag), (what) => holes.push(what))
    const fresh = { ...context, discourse: { ...context.discourse, introduced: new Set<string>(), recent: [] } }
    const told = telling(eventOf(type, change, without), fresh, demand)
    const text = told && clause(told, FULL, fresh)
    const line = text === undefined ? undefined : sentence(assemble(text, fresh.grammar), tag)
    return [`- ${name}: ${line ?? '-'}`]
  }), ''])
  return [`# Every event type in every shape: ${tag}`, '', ...holes, ...lines].join('\n')
}
