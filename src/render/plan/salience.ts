/** How much of a turn in the story an event is: what headings, the summary and the choice of leads go by. */
import type { Entity, StoryEvent } from '../../ir/index.js'
import { participants } from '../realize/roles.js'

const TURNS: Readonly<Record<string, number>> = {
  kill: 10, die: 9, shoot: 8, marry: 8, betray: 8, kidnap: 8, rescue: 7, 'blow-up': 8, 'break-up': 7, confess: 7, forgive: 7, reconcile: 7, reveal: 6, escape: 6, 'control-mind': 6,
  attack: 6, fight: 6, destroy: 7, burn: 7, poison: 8, stab: 8, convict: 8, imprison: 7, arrest: 7, divorce: 7, 'give-birth': 7, propose: 6, 'cheat-on': 7, abandon: 6, 'fall-in-love': 6,
  'begin-relationship': 6, adopt: 6, steal: 6, defeat: 7, sacrifice: 7, avenge: 6, inherit: 6, become: 6, 'gain-power': 6, transform: 6, capture: 6, blackmail: 6, coerce: 5, separate: 6,
  reunite: 6, win: 6, lose: 5, quit: 5, rebel: 6, recover: 4, survive: 5, meet: 5, 'team-up': 5, catch: 5, return: 4, leave: 4, discover: 5, withhold: 4, promise: 3, 'care-for': 4,
  accuse: 6, torture: 6, crash: 6, release: 6, 'try-in-court': 7, flee: 5, disappear: 5, threaten: 5, injure: 5, hit: 5, fire: 5, protect: 5, deceive: 5, lie: 5,
  visit: 3, argue: 3, flirt: 3, follow: 3, search: 3, hide: 3, teach: 3, buy: 3, pay: 3, suspect: 3, rule: 3, invite: 3, 'become-angry': 3, 'become-jealous': 3, persuade: 3, demand: 3,
  tell: 2, say: 2, talk: 2, see: 2, hear: 1, ask: 2, call: 2, believe: 1, remember: 1, realize: 2, decide: 2, plan: 2, try: 1, start: 2, end: 2, arrive: 2, enter: 1, travel: 2, get: 2, eat: 1, cook: 1, sleep: 1, wake: 1, work: 2, study: 2, read: 2, write: 3, play: 2, grow: 1, repair: 2, thank: 2, dream: 1, fear: 2, grieve: 2, premiere: -2,
}

/** Up to this a type by itself is no step of a story: what one sees, eats or says, where one goes. */
const TRIFLE = 2

/** In: an event. Out: whether it is a trifle, told in one language only; what an editor says that an article tells is none. */
export const isTrifle = (event: StoryEvent): boolean => event.troponym !== 'remember-all' && !event.mentions.some(({ decidedBy }) => decidedBy === 'editor') && (TURNS[event.type] ?? 4) <= TRIFLE && new Set(event.mentions.map((mention) => mention.language)).size < 2

/** In: an event; the leads; the story's entities. Out: the same, more for what the leads take part in, less for what happens to nobody with a name, and for the making of works. */
export function weightOf(event: StoryEvent, leads: readonly string[], entities: ReadonlyMap<string, Pick<Entity, 'unnamed' | 'concept'>>): number {
  const ids = [...participants(event.roles)]
  const isNamed = (id: string): boolean => entities.get(id)?.unnamed !== true
  const isAbout = MAKING.has(event.type) && ids.some((id) => WORKS.has(entities.get(id)?.concept ?? '')) && new Set(event.mentions.map(({ language }) => language)).size < 2
  return salience(event) - (isAbout ? ABOUT : 0) + (ids.some((id) => leads.slice(0, 3).includes(id)) ? 2 : 0) - (ids.some((id) => isNamed(id)) ? 0 : 4)
}

/** Works that tell stories: who wrote one, and when, is news about the story rather than a part of it, as long as one article alone says so. */
const WORKS = new Set(['novel', 'book', 'film', 'movie', 'series', 'show', 'season', 'episode', 'finale', 'play', 'adaptation', 'memoir', 'poem', 'legend'])
const MAKING = new Set(['write', 'create', 'premiere', 'read', 'see', 'start', 'end', 'return'])
const ABOUT = 4

/** What each language that tells it adds: what both articles tell is the story. */
const SHARED = 1.5

/** In: an event. Out: a number, larger for what a reader would retell first. */
export function salience(event: StoryEvent): number {
  const languages = new Set(event.mentions.map((mention) => mention.language)).size
  const happened = event.polarity === 'negative' || event.factuality === 'denied' ? -1 : event.factuality === 'actual' ? 1 : -1
  // Told in passing alone, of somebody whom the sentence is not about.
  const aside = event.mentions.length > 0 && event.mentions.every((mention) => mention.attached?.as === 'relative') ? 1 : 0
  return (TURNS[event.type] ?? 4) + languages * SHARED + Math.min(event.mentions.length, 4) * 0.25 + happened - aside
}
