import type { Anaphor, Filling } from '../ir/index.js'
import { valuesOf } from './antecedents.js'
import { antecedentConfidence, type Antecedent } from './discourse.js'
import type { Referents } from './referents.js'

/** How many antecedents are worth remembering. */
const most = 6

/** The anaphors of an article that fill roles, with their candidates. */
export function anaphorsOf(referents: Referents, uses: readonly Filling[]): Anaphor[] {
  const fills = new Map<string, { mention: string; role: string }[]>()
  for (const { anaphor, mention, role } of uses) if (anaphor) fills.set(anaphor, [...(fills.get(anaphor) ?? []), { mention, role }])
  return [...fills].map(([id, list]) => ({ id, candidates: candidatesOf(referents.anaphors.get(id)?.antecedents ?? []), ranked: (referents.anaphors.get(id)?.antecedents ?? []).map(({ entity, features }) => ({ entity, get features() { return valuesOf(features) } })), fills: list }))
}

/** The first gets what it is sure of, the others the rest by their scores. */
function candidatesOf(ranked: readonly Antecedent[]): { entity: string; likelihood: number }[] {
  const [first, ...others] = ranked.slice(0, most)
  if (!first) return []
  const sure = antecedentConfidence(ranked)
  const total = others.reduce((sum, { score }) => sum + score, 0)
  return [{ entity: first.entity, likelihood: round(sure) }, ...others.map(({ entity, score }) => ({ entity, likelihood: round(((1 - sure) * score) / total) }))]
}

const round = (value: number): number => Math.round(value * 1000) / 1000
