import { diagnose } from '../../diagnostics/index.js'
import type { Diagnostic, Reported, Rulings } from '../../ir/index.js'
import type { EventDraft } from '../events/draft.js'

interface Step {
  readonly from: number
  readonly to: number
  readonly line: number
}

/**
 * A person's order laid over the machine's: the topological order (Kahn 1962) that keeps to the machine's wherever nothing is decided.
 * A decision that closes a circle with earlier ones is reported and left out.
 *
 * @param order indexes of drafts, first to last
 */
export function decideOrder(order: readonly number[], drafts: readonly EventDraft[], rulings: Rulings['order']): Reported<readonly number[]> {
  if (rulings.length === 0) return { value: order, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const draftOf = new Map(drafts.flatMap((draft, index) => draft.members.map(({ mention }) => [mention.id, index] as const)))
  const steps: Step[] = []
  for (const { mentions, at } of rulings) {
    const line = at.line ?? 0
    const events = mentions.flatMap((id) => draftOf.get(id) ?? [])
    const own = events.slice(1).map((to, i): Step => ({ from: events[i]!, to, line }))
    const known = steps.length
    for (const step of own) {
      const back = pathBetween(steps, step.to, step.from)
      if (!back) {
        steps.push(step)
        continue
      }
      steps.length = known
      const lines = [...new Set([...back.map((each) => each.line), line])].sort((a, b) => a - b).join(', ')
      diagnostics.push(diagnose('review-cycle', at, { event: `“${drafts[step.from]?.told[0]?.mention.predicate.text ?? ''}”`, lines }))
      break
    }
  }
  const rest = [...order]
  const sorted: number[] = []
  while (rest.length > 0) {
    const next = rest.findIndex((event) => !steps.some(({ from, to }) => to === event && rest.includes(from)))
    sorted.push(...rest.splice(Math.max(0, next), 1))
  }
  return { value: sorted, diagnostics }
}

/** Steps that lead from one event to another; none where it is the same; undefined where nothing does. */
function pathBetween(steps: readonly Step[], from: number, to: number, seen: ReadonlySet<number> = new Set()): Step[] | undefined {
  if (from === to) return []
  for (const step of steps) {
    if (step.from !== from || seen.has(step.to)) continue
    const rest = pathBetween(steps, step.to, to, new Set([...seen, from]))
    if (rest) return [step, ...rest]
  }
  return undefined
}
