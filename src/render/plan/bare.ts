/** Bare clauses: what says nothing of the story by itself, so that a reader would ask "what?", "whom?", "where to?" (core arguments that an article may leave to its context, Fillmore 1986). */
import type { Telling } from '../realize/telling.js'
import type { Context } from '../types.js'

/** A main clause of these types needs one of these in words; `purpose` and `reason` are clauses of their own beside it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  accuse: ['content', 'topic', 'theme', 'reason'], apologize: ['recipient', 'patient', 'content'], argue: ['topic', 'reason'], arrive: ['goal', 'place', 'purpose'], ask: ['content', 'topic'], 'become-angry': ['stimulus', 'reason'], 'become-jealous': ['stimulus', 'reason'],
  'break-up': ['patient', 'agents'], bring: ['goal', 'recipient', 'purpose'], call: ['content', 'purpose', 'reason'], cook: ['theme', 'purpose'], demand: ['content', 'topic', 'theme', 'reason'], discover: ['content', 'topic', 'theme', 'stimulus'], eat: ['theme'],
  end: ['content', 'patient', 'theme', 'topic'], flee: ['source', 'goal', 'purpose', 'reason'], forget: ['content', 'stimulus', 'theme'], grieve: ['stimulus', 'reason'], help: ['content', 'purpose', 'topic'], hide: ['patient', 'theme', 'place', 'source'], invite: ['goal', 'content'],
  leave: ['source', 'goal', 'purpose', 'reason'], lie: ['recipient', 'content'], lose: ['theme', 'patient'], pay: ['theme', 'content', 'purpose'], pretend: ['content'], prevent: ['content', 'theme'], quit: ['source', 'reason'], refuse: ['content', 'theme', 'patient'], 'request-help': ['recipient', 'patient', 'content', 'purpose'],
  return: ['goal', 'source', 'purpose', 'reason'], sacrifice: ['theme', 'patient'], start: ['content', 'patient', 'theme', 'topic'], talk: ['topic'], transform: ['goal'], teach: ['content', 'theme', 'topic'], warn: ['content', 'topic'], win: ['theme', 'patient'], withhold: ['content', 'theme', 'recipient'],
}

/** Turns that are worth a bare clause where the articles of two languages tell them. */
const TURNS = new Set(['accuse', 'apologize', 'flee', 'grieve', 'leave', 'prevent', 'quit', 'return', 'warn'])

/** The same of what did not happen: who does not survive is told to die, where the story tells it. */
const ASKED_OF_DENIED: Readonly<Record<string, readonly string[]>> = { survive: ['stimulus'] }

/** Finer kinds whose wording says all. */
const WHOLE = new Set(['lose-memory', 'remember-all'])

/** Nouns for anything at all. */
const EMPTY = new Set(['thing', 'person', 'people', 'someone', 'something', 'way', 'matter', 'name', 'fact'])

/** What the recap puts into words beside a clause: what it was done for; why it happened, or what happened because of it. */
export type Beside = Readonly<Partial<Record<'purpose' | 'reason' | 'linked', unknown>>>

/** In: a telling and what stands beside it. Out: what it would have to say and does not; undefined where it says enough. */
export function bareOf(told: Telling, beside: Beside, context: Context): readonly string[] | undefined {
  const isFull = (role: string): boolean => {
    return (told.fillers.get(role) ?? []).some((filler) => ('entity' in filler ? !isEmpty(filler.entity, context) : !('concept' in filler) || !EMPTY.has(filler.concept ?? '')))
  }
  const parties = [...told.fillers.keys()].filter((role) => role !== 'place')
  if (told.nested.size === 0 && parties.length > 0 && parties.every((role) => !isFull(role))) return ['somebody']
  if (WHOLE.has(told.frame.key)) return undefined
  const isDenied = told.event.polarity === 'negative' || told.event.factuality === 'denied'
  // "A kinsman is not killed": what does not happen to somebody of whom the story tells nothing else is none of it.
  if (isDenied && parties.length > 0 && parties.every((role) => (told.fillers.get(role) ?? []).every((filler) => !('entity' in filler) || isPassing(filler.entity, context)))) return ['somebody']
  const ofDenied = isDenied ? ASKED_OF_DENIED[told.event.type] : undefined
  const asked = ofDenied ?? (TURNS.has(told.event.type) && new Set(told.event.mentions.map(({ language }) => language)).size > 1 ? undefined : ASKED[told.event.type])
  const answered = asked?.some((role) => {
    if (role === 'reason' && beside.linked === true) return true
    if (role === 'purpose' || role === 'reason') return beside[role] !== undefined
    if (role === 'agents') return told.frame.several
    if (role === 'place') return told.extras.length > 0 || isFull(role)
    return told.nested.has(role) || (role !== told.frame.actor && isFull(role))
  })
  return answered === false ? asked : undefined
}

/** How many of those who carry most of the story anything is told of. */
const CARRYING = 8

const isPassing = (id: string, { entities, leads }: Context): boolean => entities.get(id)?.unnamed === true && !leads.slice(0, CARRYING).includes(id)

const isEmpty = (id: string, { entities }: Context): boolean => {
  const entity = entities.get(id)
  return entity?.unnamed === true && entity.concept !== undefined && EMPTY.has(entity.concept) && (entity.relations ?? []).every(({ of }) => entities.get(of)?.unnamed !== undefined)
}
