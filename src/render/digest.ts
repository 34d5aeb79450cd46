/** The shorter lengths of a recap: one sentence, and a short text, made from the weightiest facts of the full one. */
import type { RecapSentence } from '../ir/index.js'
import { aggregate, type SentencePlan } from './aggregate.js'
import { factWeight, type Fact } from './plan/facts.js'
import { afresh, lengthOf } from './plan/front.js'
import { worded, type Worded } from './realize/sentence.js'
import type { Context, Discourse } from './types.js'

/** Words of a short recap at most. */
export const SHORT = 120
/** Words of a headline, where a shorter one can be had. */
const HEADLINE = 16
/** Fewest words that a fact takes; bounds the search. */
const BRIEFEST = 4

/** Weightiest first; what an editor calls the turning point before all; what did not happen after what did. */
function ranked(facts: readonly Fact[], turning: ReadonlySet<string>, context: Context): readonly Fact[] {
  const rank = (fact: Fact): number => factWeight(fact, context) + (turning.has(fact.event.id) ? 100 : 0) + (fact.event.factuality === 'actual' && fact.event.polarity === 'positive' ? 0 : -3)
  return facts.map((fact) => ({ fact, weight: rank(fact) })).sort((a, b) => b.weight - a.weight || a.fact.event.order - b.fact.event.order).map(({ fact }) => fact)
}

/** In: the facts that short forms may draw on, events that are the turning point. Out: the story in one sentence; undefined where nothing can be told. */
export function headline(facts: readonly Fact[], turning: ReadonlySet<string>, context: Context): RecapSentence | undefined {
  let first: Worded | undefined
  for (const fact of ranked(facts, turning, context).slice(0, 6)) {
    const told = worded({ facts: [fact], join: 'single' }, undescribed(context))
    if (told && lengthOf(told.text, context.grammar) <= HEADLINE) return told.sentence()
    first ??= told
  }
  return first?.sentence()
}

/** In: the same. Out: sentences in story order, of as many of the weightiest facts as fit into 120 words; every one rests on its events and sources as in the full recap. */
export function digest(facts: readonly Fact[], turning: ReadonlySet<string>, context: Context): RecapSentence[] {
  const order = ranked(facts, turning, context)
  let tooLong: readonly SentencePlan[] = []
  let before: readonly Step[] = []
  for (let count = Math.min(order.length, SHORT / BRIEFEST); count > 0; count -= 1) {
    const chosen = new Set(order.slice(0, count))
    const inner = afreshDescribing(context)
    const plans = aggregate(facts.filter((fact) => chosen.has(fact)), [], inner)
    // What starts as a text that was too long is too long as well.
    if (tooLong.length > 0 && tooLong.every((plan, at) => isSame(plan, plans[at]))) continue
    const { steps, over } = realized(plans, inner, before)
    if (over === undefined) return steps.flatMap(({ told }) => told?.sentence() ?? [])
    tooLong = plans.slice(0, over)
    before = steps
  }
  return []
}

/** A plan put into words: its sentence if it has one, the words so far, and what the reader knows then. */
interface Step {
  readonly plan: SentencePlan
  readonly told: Worded | undefined
  readonly length: number
  readonly known: Discourse
}

/** In: sentence plans, and the steps of another text: where it begins in the same way, its beginning is taken over. Out: the steps, and after how many of the plans they are too long, if they are. */
function realized(plans: readonly SentencePlan[], outer: Context, before: readonly Step[]): { readonly steps: readonly Step[]; readonly over?: number } {
  // A plan without a sentence has a hole in its wording, which is to be heard of again.
  const parting = before.findIndex(({ plan, told }, at) => !told || !isSame(plan, plans[at]))
  const steps = before.slice(0, parting < 0 ? before.length : parting)
  const last = steps.at(-1)
  const context = last ? { ...outer, discourse: copyOf(last.known) } : outer
  let length = last?.length ?? 0
  for (const plan of plans.slice(steps.length)) {
    const told = worded(plan, context)
    length += told ? lengthOf(told.text, context.grammar) : 0
    steps.push({ plan, told, length, known: copyOf(context.discourse) })
    if (length > SHORT) return { steps, over: steps.length }
  }
  return { steps }
}

const copyOf = (discourse: Discourse): Discourse => ({ ...discourse, introduced: new Set(discourse.introduced), recent: [...discourse.recent], taken: new Map(discourse.taken) })

const isSame = (plan: SentencePlan, other: SentencePlan | undefined): boolean =>
  other !== undefined && plan.join === other.join && plan.opener === other.opener && plan.facts.length === other.facts.length && plan.facts.every((fact, at) => fact === other.facts[at])

/** A reader who knows nobody yet; names come without descriptions. */
const undescribed = (context: Context): Context => { const inner = afresh(context); return { ...inner, discourse: { ...inner.discourse, described: 9 } } }
const afreshDescribing = (context: Context): Context => { const inner = afresh(context); return { ...inner, discourse: { ...inner.discourse, described: 0 } } }
