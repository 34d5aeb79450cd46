/** Which mentions a fact's words rest on: an article is credited only with what it says itself. */
import type { Entity, Mention, StoryEvent } from '../../ir/index.js'
import { entityIds } from '../realize/roles.js'
import type { Telling } from '../realize/telling.js'
import { saysOtherwise, saysWhere } from './bears.js'
import type { Fact } from './facts.js'

/** The story's entities by id. */
type Entities = ReadonlyMap<string, Entity>

/** In: an event. Out: the mentions that tell what the recap tells of it: its type and its standing; where none has both, those of its type, else all. */
function standing(event: StoryEvent): readonly Mention[] {
  const same = event.mentions.filter(({ type }) => type === event.type)
  const whole = same.filter(({ factuality, polarity }) => factuality === event.factuality && polarity === event.polarity)
  return whole.length > 0 ? whole : same.length > 0 ? same : event.mentions
}

/** Of these, the mentions that have the parties as the telling names them, and of the articles that name a place the telling's; where none is left, all. */
function bearing(event: StoryEvent, told: Telling, entities: Entities): readonly Mention[] {
  const all = standing(event)
  const written = new Set([...told.fillers.values(), told.causers, ...told.extras.map(({ fillers }) => fillers)].flatMap(entityIds))
  const alike = all.filter((mention) => !saysOtherwise(mention, told.event, written, entities))
  const left = alike.length > 0 ? alike : all
  const there = saysWhere(left, told.event, written, entities)
  return there.length > 0 ? left.filter(({ language }) => there.includes(language)) : left
}

const tagsOf = (mentions: readonly Mention[]): ReadonlySet<string> => new Set(mentions.map(({ language }) => language))

const inside = (told: Telling | undefined): Telling[] => (told ? [...told.nested.values()].flatMap((inner) => [inner, ...inside(inner)]) : [])

/** What a fact says beside its own event: what is nested in it, what it was done for, why it happened. */
const besides = ({ told, purpose, reason }: Fact): Telling[] => [...inside(told), ...[purpose, reason].flatMap((more) => (more ? [more, ...inside(more)] : []))]

/** In: a fact. Out: each event that its words tell, with the mentions that bear it out. */
function borne(fact: Fact, entities: Entities): { readonly event: StoryEvent; readonly own: boolean; readonly mentions: readonly Mention[] }[] {
  const more = besides(fact)
  return fact.tells.map((event) => {
    const other = event.id === fact.event.id ? undefined : more.find((told) => told.event.id === event.id)
    return { event, own: other === undefined, mentions: bearing(event, other ?? fact.told, entities) }
  })
}

/** What a fact rests on: tags of the articles that tell all of it, or where no article does, of those that tell its event; and their mentions that bear out what it says. */
export interface Rest {
  readonly articles: readonly string[]
  readonly mentions: readonly Mention[]
}

/** In: a fact. Out: what it rests on. */
export function restOf(fact: Fact, { entities }: { readonly entities: Entities }): Rest {
  const tells = borne(fact, entities)
  const own = tagsOf(tells.flatMap((each) => (each.own ? each.mentions : [])))
  const all = besides(fact).reduce<ReadonlySet<string>>((left, told) => {
    const tags = tagsOf(bearing(told.event, told, entities))
    const both = new Set([...left].filter((tag) => tags.has(tag)))
    return both.size > 0 ? both : left
  }, own)
  return { articles: [...all].sort(), mentions: tells.flatMap(({ mentions }) => mentions.filter(({ language }) => all.has(language))) }
}

/** Whether two facts rest on the same articles. */
export const restAlike = (a: Rest, b: Rest): boolean => a.articles.join(' ') === b.articles.join(' ')
