/** Order within one clause, after its slots are filled: verb clitics go to the verb, place and instrument to where the language puts them, the finite verb to the front where that is asked for. */
import type { Grammar } from '../grammar.js'
import { ACTOR_END, CLAUSE, REST, SITE, VERB, VERB_CLITIC } from './marks.js'

const MARKS = new RegExp(`[${VERB.join('')}${REST.join('')}${SITE}${ACTOR_END}${VERB_CLITIC.join('')}]`, 'g')
const CLITICS = new RegExp(` ?${VERB_CLITIC[0]}([^${VERB_CLITIC[1]}]*)${VERB_CLITIC[1]}`, 'g')
const FINITE = new RegExp(`${VERB[0]}[^${VERB[1]}]*${VERB[1]}`)

/** In: a clause with marks; what follows it (place, instrument), with its leading space. Out: the clause in order, in clause marks. */
export function ordered(text: string, more: string, grammar: Grammar, verbFirst: boolean): string {
  let out = host(extras(text, more, grammar), grammar)
  const finite = verbFirst ? FINITE.exec(out)?.[0] : undefined
  if (finite !== undefined) out = `${finite} ${out.replace(finite, '')}`
  return CLAUSE[0] + out.replace(MARKS, '') + CLAUSE[1]
}

function extras(text: string, more: string, { extras: where }: Grammar): string {
  if (more === '') return text
  if (where === 'afterActor') return text.includes(ACTOR_END) ? text.replace(ACTOR_END, () => more) : `${more.trimStart()} ${text}`
  const before = where === 'beforeVerb' ? VERB[0] : where === 'beforeRest' ? REST[0] : undefined
  return before !== undefined && text.includes(before) ? text.replace(before, () => `${more} ${before}`) : text + more
}

/** Clitic pronouns of the verb: where its group has a place for them, else where they stand. */
function host(text: string, { cliticOrder = [] }: Grammar): string {
  if (!text.includes(VERB_CLITIC[0])) return text
  if (!text.includes(SITE)) return text.replace(CLITICS, (_whole, form: string) => ` ${form}`)
  const clitics: string[] = []
  const body = text.replace(CLITICS, (_whole, form: string) => { clitics.push(form); return '' })
  const rank = (form: string): number => cliticOrder.indexOf(form) + 1 || cliticOrder.length + 1
  clitics.sort((a, b) => rank(a) - rank(b))
  const at = body.indexOf(SITE)
  const attached = /[\p{L}\p{M}]/u.test(body[at - 1] ?? '')
  return body.slice(0, at) + clitics.join(attached ? '' : ' ') + body.slice(at + 1)
}
