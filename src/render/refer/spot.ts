/** Where an expression stands, and the memory of what was mentioned. */
import type { Context, Expression, Stance } from '../types.js'

export const NONE: Expression = { kind: 'none', text: '', number: 'singular' }

/** Where in its clause an expression stands. */
export interface Spot {
  readonly role: string
  readonly way: string
  readonly isActor: boolean
  readonly actors: readonly string[]
  readonly participants: ReadonlySet<string>
  readonly stance: Stance
}

/** Notes a mention for the pronouns to come. */
export function remember(id: string, spot: Spot, context: Context): void {
  const { discourse } = context
  discourse.recent.push({ entity: id, sentence: discourse.sentence, clause: discourse.clause, actor: spot.isActor, pivot: spot.way === context.grammar.pivot })
}
