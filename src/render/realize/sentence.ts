/** Puts a sentence plan into words. */
import type { RecapSentence } from '../../ir/index.js'
import type { SentencePlan } from '../aggregate.js'
import type { Fact } from '../plan/facts.js'
import type { Context, Stance } from '../types.js'
import { assemble, sentence } from './assemble.js'
import { clause, FULL } from './clause.js'
import { elides } from './ellipsis.js'

/** In: a plan. Out: the sentence with its events and the article sentences it rests on; undefined where the wording has a hole. */
export function realize(plan: SentencePlan, context: Context): RecapSentence | undefined {
  const { discourse } = context
  discourse.sentence += 1
  discourse.described = 0
  const clauses: string[] = []
  for (const [at, fact] of plan.facts.entries()) {
    const text = factClause(fact, stanceAfter(plan.facts[at - 1], fact, plan, context), context)
    if (text === undefined) return undefined
    clauses.push(text)
  }
  const joined = join(clauses, plan, context)
  const opened = joined !== undefined && plan.opener !== undefined ? context.say(plan.opener, { clause: joined }) : joined
  if (opened === undefined) return undefined
  const text = sentence(assemble(opened, context.grammar), context.tag)
  return /[{}]|undefined/.test(text) ? undefined : { text, ...evidence(plan.facts.flatMap((fact) => fact.tells)) }
}

/** Leaves the actor out where the clause before has the same one in the same case. */
function stanceAfter(before: Fact | undefined, fact: Fact, plan: SentencePlan, context: Context): Stance {
  return before && ['and', 'series', 'but'].includes(plan.join) && elides(before, fact, context) ? { ...FULL, actor: 'none' } : FULL
}

/** One fact with its purpose or reason. */
export function factClause(fact: Fact, stance: Stance, context: Context): string | undefined {
  const main = clause(fact.told, stance, context)
  const governed = { governors: fact.actors }
  if (main !== undefined && fact.purpose) {
    const second = clause(fact.purpose, { ...FULL, form: 'bare', actor: 'none', depth: 1, ...governed }, context)
    return second === undefined ? main : context.say('join.purpose', { first: main, second })
  }
  if (main !== undefined && fact.reason) {
    const second = clause(fact.reason, { ...FULL, depth: 1, tense: fact.reason.event.order < fact.event.order ? 'prior' : 'narrative', ...governed }, context)
    return second === undefined ? main : context.say('join.because', { first: main, second })
  }
  return main
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

/** Ids of the events, and every article sentence that mentions one of them, once each. */
export function evidence(events: Fact['tells']): Pick<RecapSentence, 'events' | 'sources'> {
  const sources = new Map(events.flatMap((event) => event.mentions).map((mention) => [`${mention.language}:${mention.sentence}`, { language: mention.language, sentence: mention.sentence }]))
  const sorted = [...sources.values()].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.sentence - b.sentence))
  return { events: [...new Set(events.map((event) => event.id))], sources: sorted }
}
