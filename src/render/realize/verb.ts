/** Verb forms and groups, made from the grammar's tables. */
import { rowsOf, pickRow, type Features, type Rows, type Table } from '../features.js'
import type { Grammar } from '../grammar.js'
import { changed, exactChanges } from '../patterns.js'
import { REST, SITE, VERB } from './marks.js'

/** What is asked of a clause's verb. */
export interface Act {
  /** Of the clause (voice, form, polarity, embedding, class) and of what the verb agrees with. */
  readonly features: Features
  /** The verb as the template writes it: `form|form|…`. */
  readonly as: string
  /** All of the group stands at the template's `rest`. */
  readonly last: boolean
  /** The template has a place for the second half of a bracket. */
  readonly bracket: boolean
  /** Features of other slots, for words that agree with them. */
  readonly of: (role: string) => Features
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
    forms[name] = changed(source, grammar.once(exactChanges, rules)) ?? source
  }
  return forms
}

/** In: what is asked for. Out: the group ("does not kill"), empty where the language has none. */
export function verbGroup({ features, as }: Pick<Act, 'features' | 'as'>, grammar: Grammar): string {
  const forms = grammar.once(formsOf, as)
  const tables = [grammar.auxiliaries[as.split('|')[0] ?? ''], grammar.predicates]
  const active = new Set([...features].filter((feature) => feature !== 'passive')).add('active')
  for (const table of tables) {
    const pattern = denying(table, features, grammar) ?? denying(table, active, grammar)
    if (pattern !== undefined) return pattern.replace(/\{(\w+)\}/g, (_whole, name: string) => forms[name] ?? '')
  }
  return ''
}

/** What is denied is never told by an entry that does not say so. */
function denying(table: Readonly<Record<string, string>> | undefined, features: Features, grammar: Grammar): string | undefined {
  if (!features.has('negative') || table === undefined) return grammar.pick(table, features)
  return pickRow(grammar.once(negativeRows, table), features)
}

const negativeRows = (table: Exclude<Table, string>): Rows => rowsOf(table).filter(({ needs }) => needs.includes('negative'))

const BRACKET = / … /u
const sited = (text: string): string => text.replaceAll('^', SITE)

/** In: the verb asked for. Out: what stands in the verb's own place. */
export function verbPlace(act: Act, grammar: Grammar): string {
  if (act.last && act.bracket) return VERB[0] + VERB[1]
  const group = verbGroup(act, grammar)
  const [finite = ''] = group.split(BRACKET)
  return VERB[0] + sited(act.bracket ? finite : group.replace(BRACKET, ' ')) + VERB[1]
}

/** In: the verb asked for. Out: what stands at the end of the bracket. */
export function restPlace(act: Act, grammar: Grammar): string {
  const group = verbGroup(act, grammar)
  return REST[0] + sited(act.last ? group.replace(BRACKET, ' ') : (group.split(BRACKET)[1] ?? '')) + REST[1]
}

/** In: alternatives `a|b|c` in the order of the grammar's `agreement`, and the features to agree with. Out: the one whose features fit best. */
export function agreeing(written: string, features: Features, grammar: Grammar): string {
  const { first, rows } = grammar.once(alternativesOf, written)
  return pickRow(rows, features) ?? first
}

/** `a|b|c` as rows of a table. */
function alternativesOf(written: string, { agreement = ['other'] }: Grammar): { readonly first: string; readonly rows: Rows } {
  const alternatives = written.split('|').map((one) => one.trim())
  const table = Object.fromEntries(agreement.slice(0, alternatives.length).map((key, at) => [key, alternatives[at] ?? '']))
  return { first: alternatives[0] ?? '', rows: rowsOf(table) }
}
