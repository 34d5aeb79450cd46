/** Aggregation: which facts share a sentence, and how they are joined. Decides; says nothing yet. */
import type { Fact } from './plan/facts.js'
import { sameActors } from './plan/same.js'
import { withoutSameScene } from './plan/scenes.js'
import { sequelOf } from './plan/sequel.js'
import { continues, subjectsOf } from './realize/ellipsis.js'
import { isNegative } from './realize/shape.js'
import type { Context } from './types.js'
import { voiceOf } from './voice.js'

export type Join = 'single' | 'and' | 'andFull' | 'series' | 'so' | 'when' | 'but'

export interface SentencePlan {
  readonly facts: readonly Fact[]
  readonly join: Join
  /** Key of the words that open the sentence. */
  readonly opener?: string
}

const LONGEST = 26
/** What others react to: told as the occasion of what follows. */
const OCCASIONS = new Set(['return', 'arrive', 'die', 'find', 'see', 'hear', 'catch', 'recover', 'wake', 'recognize', 'leave', 'disappear', 'escape', 'attack'])
const AGAINST = new Set(['withhold', 'refuse', 'fail', 'lie', 'prevent'])

/** Words a fact will take, roughly. */
function weight(fact: Fact): number {
  const own = 3 + fact.told.fillers.size * 2 + fact.told.shapes.length * 3 + fact.told.extras.length * 3
  return own + [...fact.told.nested.values(), ...(fact.purpose ? [fact.purpose] : []), ...(fact.reason ? [fact.reason] : [])].reduce((sum, inner) => sum + 3 + inner.fillers.size * 2, 0)
}

const against = (fact: Fact): boolean => isNegative(fact.event, false) || fact.event.factuality === 'prevented' || AGAINST.has(fact.event.type)
const isOpen = (fact: Fact): boolean => fact.told.shapes.includes('shape.open')
const plain = (fact: Fact): boolean => fact.purpose === undefined && fact.reason === undefined && fact.told.nested.size === 0

/** How the second of two facts may follow the first in one sentence, best first. */
function joins(first: Fact, second: Fact, outer: Context): Join[] {
  if (first.tongue !== second.tongue) return []
  const context = voiceOf(first.tongue, outer)
  if (weight(first) + weight(second) > LONGEST || [first, second].some((fact) => isOpen(fact) || fact.event.factuality === 'uncertain')) return []
  const out: Join[] = []
  const [subjects, others] = [subjectsOf(first, context), subjectsOf(second, context)]
  if (causes(first, second) && second.reason === undefined) out.push(...(plain(first) && OCCASIONS.has(first.event.type) && !sameActors(subjects, others) ? (['when', 'so'] as const) : (['so'] as const)))
  if (against(second) && !against(first)) { if (concerns(first, second)) out.push('but') }
  else if (sameActors(subjects, others) && !against(second) && !against(first)) { if (plain(first) && continues(first, second, context)) out.push('and') }
  else if (plain(first) && plain(second) && weight(first) + weight(second) <= 18 && !against(first) && overlap(first, second)) out.push('andFull')
  return out.filter((join) => context.has(`join.${join}`))
}

const causes = (first: Fact, second: Fact): boolean => (second.event.because ?? []).some((id) => first.tells.some((event) => event.id === id))
const overlap = (first: Fact, second: Fact): boolean => [...second.told.fillers.values()].flat().some((one) => 'entity' in one && [...first.told.fillers.values()].flat().some((other) => 'entity' in other && other.entity === one.entity))

/** What goes against a happening has somebody in common with it; else the two are only neighbours. */
const concerns = (first: Fact, second: Fact): boolean => sameActors(first.actors, second.actors) || overlap(first, second)

/** In: the facts of a paragraph; how many sentences came before. Out: sentence plans, no join three times in a row. */
export function aggregate(given: readonly Fact[], before: readonly SentencePlan[], context: Context): SentencePlan[] {
  const facts = withoutSameScene(given)
  const out: SentencePlan[] = []
  for (let at = 0; at < facts.length;) {
    const history = [...before, ...out].slice(-2).map((plan) => plan.join)
    const first = facts[at]!
    const second = facts[at + 1]
    const third = facts[at + 2]
    // A cause is told with its effect, not with what came before it.
    const waits = second !== undefined && third !== undefined && !causes(first, second) && causes(second, third) && joins(second, third, context).length > 0
    const choice = second && !waits ? joins(first, second, context).find((join) => !(history.length === 2 && history.every((past) => past === join))) : undefined
    if (!second || choice === undefined) { out.push({ facts: [first], join: 'single' }); at += 1; continue }
    if (choice === 'and' && third && !history.includes('series') && plain(first) && plain(second) && joins(second, third, context)[0] === 'and' && ['join.series', 'join.seriesLast'].every((key) => voiceOf(first.tongue, context).has(key)) && weight(first) + weight(second) + weight(third) <= LONGEST + 2) {
      out.push({ facts: [first, second, third], join: 'series' })
      at += 3
    } else { out.push({ facts: [first, second], join: choice }); at += 2 }
  }
  return withOpeners(out, before.length).map((plan) => (plan.opener === undefined || voiceOf(plan.facts[0]?.tongue, context).has(plan.opener) ? plan : { facts: plan.facts, join: plan.join }))
}

/** A second plain sentence in a row gets a word of time in front where the articles bear it out, once a paragraph: order alone says the rest. */
function withOpeners(plans: readonly SentencePlan[], before: number): SentencePlan[] {
  let opened = false
  return plans.map((plan, at) => {
    const previous = plans[at - 1]
    const fact = plan.facts[0]
    if (!previous || !fact || opened || isOpen(fact) || ['planned', 'uncertain'].includes(fact.event.factuality) || plan.join === 'when' || fact.event.order <= (previous.facts.at(-1)?.event.order ?? 0)) return plan
    if (against(fact) && plan.join === 'single' && !against(previous.facts.at(-1)!) && concerns(previous.facts.at(-1)!, fact)) { opened = true; return { ...plan, opener: 'open.but' } }
    const sequel = previous.join === 'single' && plan.join === 'single' ? sequelOf(previous.facts[0]!, fact) : undefined
    if (sequel === undefined) return plan
    opened = true
    return { ...plan, opener: sequel === 'later' ? 'open.2' : (before + at) % 2 === 0 ? 'open.1' : 'open.3' }
  })
}
