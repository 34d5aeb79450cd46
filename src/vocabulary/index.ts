import type { EventType } from './event-type.js'
import { eventTypes } from './types.js'

export type { EventType } from './event-type.js'
export { eventTypes } from './types.js'
export { areApart, impliesVenue, isVenue } from './venues.js'

const byId: ReadonlyMap<string, EventType> = new Map(eventTypes.map((type) => [type.id, type]))

/** The type with this id, or undefined. */
export const eventType = (id: string): EventType | undefined => byId.get(id)

/** Whether what such an event is about is for somebody else to do (directives: Searle 1976). */
export const isDirective = (id: string): boolean => byId.get(id)?.content === 'planned' && byId.get(id)?.control === 'addressee'

/** Role names of a type without the mark of optionality, in the vocabulary's order. */
export const rolesOf = (type: EventType): readonly string[] => bareRoles.get(type) ?? bare(type)

const bare = (type: EventType): readonly string[] => type.roles.map((role) => role.replace('?', ''))
const bareRoles: ReadonlyMap<EventType, readonly string[]> = new Map(eventTypes.map((type) => [type, bare(type)]))

/** Roles that any type may have. */
export const commonRoles: readonly string[] = ['causer', 'place', 'time', 'instrument', 'purpose', 'reason']
/** The role of those with whom one of several does what they do to each other: in wording alone, no model has it. */
export const partnerRole = 'partner'
export { deedNouns, type DeedNoun } from './deed-nouns.js'
export { answerTo, excludesTie, isMutual, namesOfRelation } from './relations.js'
export { bare, changes, deadly, endsWhereItGoes, harmsBodies, imagining, inchoative, lasting, mindless, ofThings, peopled, retrospective, ruinous, takesPersons } from './preferences.js'
export { relational, unspecific } from './unspecific-persons.js'
export { isTroponym, standsApart, troponym, troponyms, type Troponym } from './troponyms.js'
