/** Which mentions a fact's words rest on: an article is credited only with what it says itself. */
import type { Mention, StoryEvent } from '../../ir/index.js'
import type { Telling } from '../realize/telling.js'
import type { Fact } from './facts.js'

/** In: an event. Out: the mentions that tell what the recap tells of it: its type and its standing; where none has both, those of its type, else all. */
function bearing(event: StoryEvent): readonly Mention[] {
  const same = event.mentions.filter(({ type }) => type === event.type)
  const whole = same.filter(({ factuality, polarity }) => factuality === event.factuality && polarity === event.polarity)
  return whole.length > 0 ? whole : same.length > 0 ? same : event.mentions
}

const languagesOf = (events: readonly StoryEvent[]): ReadonlySet<string> => new Set(events.flatMap(bearing).map(({ language }) => language))

const inside = (told: Telling | undefined): StoryEvent[] => (told ? [...told.nested.values()].flatMap((inner) => [inner.event, ...inside(inner)]) : [])

/** What a fact says beside its own event: what is nested in it, what it was done for, why it happened. */
const besides = ({ told, purpose, reason }: Fact): StoryEvent[] => [...inside(told), ...[purpose, reason].flatMap((more) => (more ? [more.event, ...inside(more)] : []))]

/** In: a fact. Out: tags of the articles that tell all of it; where no article does, of those that tell its event. */
export function articlesOf(fact: Fact): readonly string[] {
  const more = besides(fact)
  const own = languagesOf(fact.tells.filter((event) => event.id === fact.event.id || !more.some(({ id }) => id === event.id)))
  const all = more.reduce<ReadonlySet<string>>((left, event) => {
    const both = new Set([...left].filter((tag) => languagesOf([event]).has(tag)))
    return both.size > 0 ? both : left
  }, own)
  return [...all].sort()
}

/** Whether one sentence may tell both: they rest on the same articles. */
export const restAlike = (a: Fact, b: Fact): boolean => articlesOf(a).join(' ') === articlesOf(b).join(' ')

/** In: the facts of a sentence. Out: the mentions that bear out what it says. */
export const mentionsOf = (facts: readonly Fact[]): readonly Mention[] =>
  facts.flatMap((fact) => {
    const tags = new Set(articlesOf(fact))
    return fact.tells.flatMap(bearing).filter(({ language }) => tags.has(language))
  })
