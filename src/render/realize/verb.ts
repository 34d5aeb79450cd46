/** Verb forms and groups, made from the grammar's tables. */
import type { Grammar } from '../grammar.js'

/** Which group of a verb is asked for. */
export interface Act {
  readonly voice: 'active' | 'passive'
  /** `present`, `prior`, `later`, `bare`, `gerund`, `uncertain` … : the grammar's own keys. */
  readonly form: string
  readonly polarity: 'positive' | 'negative'
  readonly number: 'singular' | 'plural'
}

/** All forms of a verb: those written out as `a|b|c`, then those the rules make. */
export function formsOf(written: string, grammar: Grammar): Record<string, string> {
  const forms: Record<string, string> = {}
  written.split('|').forEach((form, index) => {
    const name = grammar.forms[index]
    if (name !== undefined && form.trim() !== '') forms[name] = form.trim()
  })
  for (const [name, { from, rules }] of Object.entries(grammar.inflection)) {
    const source = forms[from]
    if (forms[name] !== undefined || source === undefined) continue
    const rule = rules.find(([pattern]) => new RegExp(pattern).test(source))
    forms[name] = rule ? source.replace(new RegExp(rule[0]), rule[1]) : source
  }
  return forms
}

/** In: what is asked for and the verb as written. Out: the group ("does not kill"), empty where the language has none. */
export function verbGroup(act: Act, written: string, grammar: Grammar): string {
  const forms = formsOf(written, grammar)
  const tables = [grammar.auxiliaries[written.split('|')[0] ?? ''], grammar.predicates]
  const keys = [
    `${act.voice}.${act.form}.${act.polarity}.${act.number}`, `${act.voice}.${act.form}.${act.polarity}`,
    `active.${act.form}.${act.polarity}.${act.number}`, `active.${act.form}.${act.polarity}`,
  ]
  for (const table of tables) {
    const pattern = keys.map((key) => table?.[key]).find((group) => group !== undefined)
    if (pattern !== undefined) return pattern.replace(/\{(\w+)\}/g, (_whole, name: string) => forms[name] ?? '')
  }
  return ''
}
