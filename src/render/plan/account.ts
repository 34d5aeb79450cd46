/** An event as one article has it: with its own doers where they are not those that the story chose. */
import type { Entity, Factuality, Mention, StoryEvent } from '../../ir/index.js'
import { doers, idsIn, saidIn } from './bears.js'

type Entities = ReadonlyMap<string, Entity>

const shared = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id))

/** The event with these doers in place of its own. */
function doneBy(event: StoryEvent, mention: Mention | undefined): StoryEvent {
  const rest = Object.entries(event.roles).filter(([role]) => !doers.includes(role))
  const own = Object.entries(mention?.roles ?? {}).filter(([role]) => doers.includes(role))
  return { ...event, roles: Object.fromEntries([...rest, ...own]) }
}

/**
 * In: an event, a mention of it, and the standing that is claimed. Out: the event done by whom the mention names, if it names others. What
 * never happened is nobody's deed: there the doer is told only if the mention has the same one, or names another.
 */
export function accountOf(event: StoryEvent, mention: Mention, standing: Factuality, entities: Entities): StoryEvent {
  const [told, said] = [idsIn(event.roles, doers), saidIn(mention, doers)]
  if (told.length === 0 || shared(told, said)) return event
  const isNamed = said.length > 0 && said.every((id) => entities.get(id)?.unnamed !== true)
  if (isNamed && mention.type === event.type) return doneBy(event, mention)
  return standing === 'denied' ? doneBy(event, undefined) : event
}

/** In: an event, the language of an article, the story's events and entities. Out: the events, those nested in it as that article has them. */
export function nestedIn(event: StoryEvent, language: string, events: ReadonlyMap<string, StoryEvent>, entities: Entities): ReadonlyMap<string, StoryEvent> {
  const ids = Object.values(event.roles).flat().flatMap((filler) => ('event' in filler ? [filler.event] : []))
  const own = ids.flatMap((id) => {
    const inner = events.get(id)
    const mention = inner?.mentions.find((one) => one.language === language)
    return inner && mention ? [[id, accountOf(inner, mention, mention.factuality, entities)] as const] : []
  })
  return new Map([...events, ...own])
}
