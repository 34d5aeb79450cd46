import { diagnose } from '../../diagnostics/index.js'
import type { Conflict, Decided, Diagnostic, Factuality, Polarity, Reported, Rulings, StoryEvent } from '../../ir/index.js'

/**
 * What a person says of the articles' disagreements: there is none, there is, or one article's account stands; the event then has that
 * article's value. Out: conflicts and events.
 */
export function decideConflicts(conflicts: readonly Conflict[], events: readonly StoryEvent[], rulings: Rulings['conflicts']): Reported<{ readonly conflicts: readonly Conflict[]; readonly events: readonly StoryEvent[] }> {
  const diagnostics: Diagnostic[] = []
  let left: readonly Conflict[] = conflicts
  let told: readonly StoryEvent[] = events
  const decidedBefore = new Map<Conflict, { line: number; is: string }>()
  for (const { mention, field, is, for: language, say, at } of rulings) {
    const event = told.find(({ mentions }) => mentions.some(({ id }) => id === mention))
    if (!event) continue
    const says = `${is}${language === undefined ? '' : ` for ${language}`}`
    const meant = conflicts.filter((conflict) => conflict.event === event.id && (field === undefined || conflict.field === field))
    if (meant.length === 0) diagnostics.push(diagnose('review-idle', at, { why: `no conflict${field === undefined ? '' : ` in ${field}`} about ${event.id} is found` }))
    for (const conflict of meant) {
      const before = decidedBefore.get(conflict)
      if (before) {
        diagnostics.push(before.is === says ? diagnose('review-repeated', at, { line: before.line }) : diagnose('review-contradiction', at, { line: before.line, why: `${before.is} there, ${says} here` }))
        continue
      }
      const claim = conflict.claims.find((each) => each.language === language)
      if (is === 'settled' && !claim) {
        const tags = conflict.claims.map((each) => each.language).join(', ')
        diagnostics.push(diagnose('review-value', at, { what: `"for: ${language}"`, why: `the conflict is between ${tags}` }))
        continue
      }
      decidedBefore.set(conflict, { line: at.line ?? 0, is: says })
      const decided: Decided = { field: `conflicts.${conflict.field}`, machine: conflict.claims.map((each) => `${each.language}: ${each.value}`).join('; ') }
      const marked: Conflict = { ...conflict, decidedBy: 'editor', decided: [decided], ...(is === 'settled' && language !== undefined ? { settled: { for: language, say } } : {}) }
      left = is === 'none' ? left.filter((each) => each !== conflict) : left.map((each) => (each === conflict ? marked : each))
      told = told.map((each) => (each.id === event.id ? { ...settled(each, conflict.field, is === 'settled' ? claim?.value : undefined), decidedBy: 'editor', decided: [...(each.decided ?? []), decided] } : each))
    }
  }
  return { value: { conflicts: left, events: told }, diagnostics }
}

const unsaid: ReadonlySet<string> = new Set(['order'])

/** The event with the value that stands. */
function settled(event: StoryEvent, field: string, value: string | undefined): StoryEvent {
  if (value === undefined || unsaid.has(field)) return event
  if (field === 'factuality') return { ...event, factuality: value as Factuality, polarity: 'positive' }
  if (field === 'polarity') return { ...event, polarity: value as Polarity }
  if (field === 'reason' || field === 'purpose') return event
  return { ...event, roles: { ...event.roles, [field]: [{ entity: value }] } }
}
