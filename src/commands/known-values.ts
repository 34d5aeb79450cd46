import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, PassageDecision, Reported } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'
import { commonRoles, eventType, eventTypes, rolesOf } from '../vocabulary/index.js'

/** Decisions whose types, roles and entities there are; the others are reported. */
export function knownOnly(decisions: readonly PassageDecision[], { story }: Pick<Compiled, 'story'>, path: string): Reported<PassageDecision[]> {
  const diagnostics: Diagnostic[] = []
  const value = decisions.filter((decision) => {
    const wrong = unknownIn(decision, story.entities.map(({ id }) => id))
    if (wrong) diagnostics.push(diagnose('exchange-unknown', { path }, { what: `"${decision.exact}"`, ...wrong, story: story.story }))
    return !wrong
  })
  return { value, diagnostics }
}

interface Unknown {
  readonly kind: string
  readonly name: string
  readonly guess: string
}

/** The first name of a decision that nobody knows. */
export function unknownIn({ event, refersTo }: Pick<PassageDecision, 'event' | 'refersTo'>, entities: readonly string[]): Unknown | undefined {
  const among = (kind: string, name: string, all: readonly string[]): Unknown | undefined => (all.includes(name) ? undefined : { kind, name, guess: didYouMean(name, all) })
  const roles = Object.entries(event?.roles ?? {})
  const type = event?.type === undefined ? undefined : eventType(event.type)
  const allowed = type ? [...rolesOf(type), ...commonRoles] : undefined
  return (refersTo === undefined ? undefined : among('entity', refersTo, entities))
    ?? (event?.type === undefined ? undefined : among('event type', event.type, eventTypes.map(({ id }) => id)))
    ?? (allowed ? roles.map(([role]) => among(`role of ${event?.type}`, role, allowed)).find((each) => each) : undefined)
    ?? roles.flatMap(([, fillers]) => fillers).map((each) => (typeof each === 'string' ? among('entity', each, entities) : undefined)).find((each) => each)
}
