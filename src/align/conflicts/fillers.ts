import { entitiesIn, type Mention, type StoryEvent } from '../../ir/index.js'

export const doers: readonly string[] = ['agent', 'experiencer']
export const undergoers: readonly string[] = ['patient', 'theme', 'stimulus', 'recipient']

/** Ids of the entities in some roles of what a mention says by itself, without what it has from the event that it was joined to. */
export const saidIn = (mention: Mention, names: readonly string[]): string[] => entitiesIn(mention, names.filter((role) => !mention.completed?.includes(role)))

/** Less sure of somebody than this, an article is at odds with nobody who names another. */
const doubtful = 0.7

/** Whether a mention says of nobody in some roles what it could be held to: all whom it has there are in doubt. In: the mention, and names of roles that it fills. */
export const isInDoubt = (mention: Mention, names: readonly string[]): boolean =>
  names.every((role) => !mention.roles[role]?.some((filler) => 'entity' in filler) || (mention.sure?.[role] ?? mention.referents ?? 1) < doubtful)

/** The story has no other event of the type with any of the parties of some mentions. */
export function isOnlyOne(event: StoryEvent, mentions: readonly Mention[], events: readonly StoryEvent[]): boolean {
  const parties = new Set(mentions.flatMap((mention) => entitiesIn(mention, [...doers, ...undergoers])))
  return events.every((other) => other === event || other.type !== event.type || !entitiesIn(other, [...doers, ...undergoers]).some((id) => parties.has(id)))
}
