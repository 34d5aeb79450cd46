/** Puts a sentence plan into words. */
import type { RecapSentence } from '../../ir/index.js'
import type { SentencePlan } from '../aggregate.js'
import type { Fact } from '../plan/facts.js'
import { restOf } from '../plan/rests.js'
import { inParts, markCredits } from './parts.js'
import type { Context, Stance } from '../types.js'
import { assemble, sentence } from './assemble.js'
import { clause, comesFirst, FULL, ruleIn, stanceOf } from './clause.js'
import { elides } from './ellipsis.js'
import { withNewcomers } from './newcomer.js'
import { voiceOf } from '../voice.js'

/** A sentence's words, and on request with its events and the article sentences it rests on. */
export interface Worded {
  readonly text: string
  readonly sentence: () => RecapSentence
}

/** In: a plan. Out: the sentence with its events and the article sentences it rests on; undefined where the wording has a hole. */
export const realize = (plan: SentencePlan, outer: Context): RecapSentence | undefined => worded(plan, outer)?.sentence()

/** The same, with what it rests on left for whoever wants to know: many wordings are tried and few are told. */
export function worded(planned: SentencePlan, outer: Context): Worded | undefined {
  const tongue = planned.facts[0]?.tongue
  const context = voiceOf(tongue, outer)
  const plan = { ...planned, facts: withNewcomers(planned.facts, context) }
  const { discourse } = context
  discourse.sentence += 1
  discourse.described = 0
  const clauses: string[] = []
  const places = [...plan.facts.keys()]
  if (plan.facts.length === 2 && comesFirst(`join.${plan.join}`, 'second', 'first', context)) places.reverse()
  for (const at of places) {
    const text = factClause(plan.facts[at]!, stanceAt(at, plan, context), context)
    if (text === undefined) return undefined
    clauses[at] = text
  }
  const whole = (marked: readonly string[]): string | undefined => {
    const joined = join(marked, plan, context)
    const opened = joined !== undefined && plan.opener !== undefined ? context.say(plan.opener, { clause: joined }) : joined
    return opened === undefined ? undefined : sentence(assemble(opened, context.grammar), context)
  }
  const text = whole(clauses)
  if (text === undefined || /[{}]|undefined/.test(text)) return undefined
  return {
    text,
    sentence() {
      const credited = markCredits(clauses, planned.facts.map((fact) => context.once(restOf, fact)))
      const parts = credited && inParts(text, whole(credited), (places) => evidence(places.map((at) => planned.facts[at]!), context).sources)
      return { text, ...evidence(planned.facts, context), ...(parts ? { parts } : {}), ...(tongue === undefined ? {} : { isFallback: true, fallbackFrom: tongue }) }
    },
  }
}

/** How a clause stands in its sentence: as the joining template or the opener puts it; without its actor where the clause before has the same one in the same case. */
function stanceAt(at: number, plan: SentencePlan, context: Context): Stance {
  const fact = plan.facts[at]!
  const before = plan.facts[at - 1]
  const base: Stance = before && ['and', 'series', 'but'].includes(plan.join) && elides(before, fact, context) ? { ...FULL, actor: 'none' } : FULL
  const rule = plan.join === 'single' ? undefined : ruleIn(at === 2 ? 'join.seriesLast' : `join.${plan.join}`, at === 0 ? 'first' : 'second', context)
  return stanceOf(rule ?? (at === 0 && plan.opener !== undefined ? ruleIn(plan.opener, 'clause', context) : undefined), base)
}

/** One fact with its purpose or reason, put into words in the order in which the template has them. */
export function factClause(fact: Fact, stance: Stance, context: Context): string | undefined {
  const key = fact.purpose ? 'join.purpose' : fact.reason ? 'join.because' : undefined
  const more = fact.purpose ?? fact.reason
  if (key === undefined || more === undefined) return clause(fact.told, stance, context)
  const base: Stance = fact.purpose ? { ...FULL, form: 'bare', actor: 'none' } : { ...FULL, tense: more.event.order < fact.event.order ? 'prior' : 'narrative' }
  const first = (): string | undefined => clause(fact.told, { ...stanceOf(ruleIn(key, 'first', context), stance), ...(stance.order ? { order: stance.order } : {}) }, context)
  const second = (): string | undefined => clause(more, { ...stanceOf(ruleIn(key, 'second', context), base), depth: 1, governors: fact.actors }, context)
  const [early, late] = comesFirst(key, 'second', 'first', context) ? [second(), first()].reverse() : [first(), second()]
  return early === undefined || late === undefined ? early : context.say(key, { first: early, second: late })
}

function join(clauses: readonly string[], plan: SentencePlan, context: Context): string | undefined {
  const [first = '', second, third] = clauses
  if (second === undefined) return first
  if (plan.join === 'series' && third !== undefined) {
    const start = context.say('join.series', { first, second })
    return start === undefined ? undefined : context.say('join.seriesLast', { first: start, second: third })
  }
  return context.say(`join.${plan.join}`, { first, second })
}

/** Ids of the events, and every article sentence that bears out what is said of them, once each. */
export function evidence(facts: readonly Fact[], { once }: Pick<Context, 'once'>): Pick<RecapSentence, 'events' | 'sources'> {
  const sources = new Map(facts.flatMap((fact) => once(restOf, fact).mentions).map((mention) => [`${mention.language}:${mention.sentence}`, { language: mention.language, sentence: mention.sentence }]))
  const sorted = [...sources.values()].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.sentence - b.sentence))
  return { events: [...new Set(facts.flatMap(({ tells }) => tells.map((event) => event.id)))], sources: sorted }
}
