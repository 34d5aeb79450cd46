/** The fixed story of a pack's snapshot: every event type with all its roles filled. */
import type { Entity, Factuality, Filler, Story, StoryEvent } from '../../ir/index.js'
import { eventTypes } from '../../vocabulary/index.js'

const person = (id: string, gender: Entity['gender'], name: string): Entity => ({ id, type: 'person', gender, names: { und: name }, aliases: {} })
const thing = (id: string, type: Entity['type']): Entity => ({ id, type, gender: 'neuter', names: {}, aliases: {}, unnamed: true, concept: id })

/** Persons by name, the rest by concept. */
export const ENTITIES: readonly Entity[] = [
  person('ana', 'female', 'Ana'), person('ben', 'male', 'Ben'), person('carla', 'female', 'Carla'), thing('house', 'place'), thing('city', 'place'), thing('letter', 'object'), thing('car', 'object'), thing('queen', 'object'), thing('monster', 'object'),
  thing('band', 'organization'), thing('fish', 'object'), thing('prize', 'object'), thing('book', 'object'), thing('song', 'object'), thing('baby', 'person'), thing('truth', 'object'), thing('music', 'object'), thing('powers', 'object'),
  thing('ship', 'object'), thing('blanket', 'object'), thing('water', 'object'), thing('mirror', 'object'),
]
/** What a role is filled with, by type or by the finer kind that selects it. */
const FILL: Readonly<Record<string, string>> = {
  'blow-up.patient': 'house', 'burn.patient': 'house', 'destroy.patient': 'house', 'hide.patient': 'letter', 'give-birth.patient': 'baby', 'adopt.patient': 'baby', 'crash.patient': 'house', 'find.patient': 'letter',
  'become.goal': 'queen', 'transform.goal': 'monster', 'gain-power.theme': 'powers', 'join.goal': 'band', 'study.theme': 'music', 'teach.theme': 'music', 'eat.theme': 'fish', 'cook.theme': 'fish', 'play.theme': 'song', 'win.theme': 'prize',
  'read.theme': 'book', 'write.theme': 'book', 'premiere.theme': 'song', 'work.goal': 'ben', 'repair.theme': 'car', 'buy.theme': 'car', 'sell.theme': 'car', 'steal.theme': 'car', 'buy.source': 'ben', 'steal.source': 'ben', 'get.source': 'ben', 'inherit.source': 'ben', 'grow.theme': 'fish',
  'create.theme': 'monster', 'inherit.theme': 'house', 'get.theme': 'book', 'travel.goal': 'city', 'quit.source': 'band',
  'build.theme': 'house', 'weave.theme': 'blanket', 'drink.theme': 'water', 'shatter.patient': 'mirror', 'sink.patient': 'ship', 'founder.agent': 'ship', 'exile.patient': 'ben',
}
const ROLE: Readonly<Record<string, string>> = { agent: 'ana', experiencer: 'ana', patient: 'ben', recipient: 'ben', stimulus: 'ben', theme: 'letter', topic: 'truth', goal: 'house', source: 'house' }
/** Types whose content is the deed of whom they are done to. */
const OBJECT_CONTROL = new Set(['deceive', 'blackmail', 'accuse', 'forgive', 'thank', 'persuade', 'order', 'advise', 'suspect', 'coerce', 'prevent', 'help', 'catch'])
const mention = (factuality: Factuality): StoryEvent['mentions'][number] => ({ id: 'm', language: 'und', source: '', sentence: 0, line: 1, column: 1, start: 0, end: 0, quote: { exact: '', prefix: '', suffix: '' }, type: '', roles: {}, factuality, polarity: 'positive', confidence: 1, predicate: { text: '', start: 0, end: 0 }, time: 'none' })

/** In: a type, what is different this time, roles left out. Out: an event of that type. */
export function eventOf(type: string, change: Partial<StoryEvent> = {}, without: readonly string[] = []): StoryEvent {
  const { roles: names = [], reciprocal = false } = eventTypes.find(({ id }) => id === type) ?? {}
  const roles: Record<string, readonly Filler[]> = {}
  for (const name of names) {
    const role = name.replace('?', '')
    if (role === 'agent' && reciprocal) roles[role] = [{ entity: 'ana' }, { entity: 'ben' }]
    else if (role === 'content') roles[role] = [{ event: OBJECT_CONTROL.has(type) ? 'inner-ben' : 'inner-ana' }]
    else roles[role] = [{ entity: FILL[`${change.troponym}.${role}`] ?? FILL[`${type}.${role}`] ?? ROLE[role] ?? 'ben' }]
  }
  for (const role of without) delete roles[role]
  return { id: 'outer', type, frame: '-', roles, factuality: 'actual', polarity: 'positive', order: 2, confidence: 1, mentions: [mention('actual')], ...change, ...(change.roles ? { roles: { ...roles, ...change.roles } } : {}) }
}

const inner = (id: string, agents: readonly string[]): StoryEvent => ({ ...eventOf('capture'), id, order: 0, roles: { agent: agents.map((entity) => ({ entity })), patient: [{ entity: 'carla' }] } })

/** In: further events. Out: the story that they are told from. */
export const storyWith = (events: readonly StoryEvent[]): Story => ({
  story: 'snapshot', languages: [], sources: [], entities: ENTITIES, events: [inner('inner-ana', ['ana']), inner('inner-ben', ['ben']), ...events], beats: [], conflicts: [], links: [], settings: { title: {}, tags: [], cast: [] },
})
