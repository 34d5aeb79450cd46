/** Referring to several at once. */
import { inCase } from '../realize/case.js'
import { CLITIC } from '../realize/marks.js'
import type { Context, Expression } from '../types.js'
import { expressEntity } from './entity.js'
import { isClearGroup, isFree, pronounKey } from './pronoun.js'
import { remember, type Spot } from './spot.js'
import { traitsOf } from './traits.js'
import { NO_FEATURES } from '../features.js'

/** In: parties. Out: "they", where it can only mean them. */
export function they(ids: readonly string[], spot: Spot, context: Context): Expression | undefined {
  const traits = traitsOf(ids.map((entity) => ({ entity })), context)
  const pronouns = [...(ids.length === 2 ? ['dual'] : []), `plural.${traits.gender ?? ''}`, 'plural'].map((key) => context.grammar.pronouns[key]).find((row) => row !== undefined)
  const governed = spot.stance.governors.length === ids.length && ids.every((id) => spot.stance.governors.includes(id))
  // Of the governing clause's actor and another "they" hides the one: "him and Sisa".
  const isMixed = !governed && ids.some((id) => spot.stance.governors.includes(id))
  const key = [...ids].sort().join('+')
  if (!pronouns || !isFree('plural', key, context) || !(governed || (!spot.stance.brief && !isMixed && isClearGroup(ids, spot.participants, context)))) return undefined
  context.discourse.taken.set('plural', key)
  for (const id of ids) remember(id, spot, context)
  return { ...traits, kind: 'pronoun', text: '', number: 'plural', pronouns }
}

/** The governing clause's actor together with another: "he and Luke", or "they" with the other as companion. */
export function withGovernor(ids: readonly string[], spot: Spot, context: Context): Expression | undefined {
  const { grammar } = context
  const governor = context.entities.get(spot.stance.governors[0] ?? '')
  const key = governor && pronounKey(governor, context)
  const other = ids.find((id) => id !== governor?.id)
  if (key === undefined || other === undefined) return undefined
  const companion = grammar.cases[grammar.companions ?? '']
  const rule = grammar.cases[spot.way]
  // What is not heard, leans on the verb or is an affix cannot be one of a list: the stressed form, else the name.
  const row = grammar.pronouns[key] ?? {}
  const form = grammar.pick(row[rule?.pronoun ?? ''], NO_FEATURES)
  const silent = rule?.clitic === 'verb' || form === '' || form?.startsWith('-') === true
  if (silent && row['strong'] === undefined) return undefined
  const named = expressEntity(other, true, spot, context)
  if (!companion || !rule) return { kind: 'mixed', text: '', number: 'plural', parts: [{ kind: 'pronoun', text: '', number: 'singular', isGoverned: true, pronouns: silent && rule?.pronoun !== undefined ? { ...row, [rule.pronoun]: row['strong'] ?? '' } : row }, named] }
  const both = `${grammar.pick(grammar.pronouns['plural']?.[rule.pronoun ?? ''], NO_FEATURES) ?? ''} ${inCase(named, companion, grammar)}`
  return { kind: 'raw', text: rule.clitic === true ? CLITIC[0] + both + CLITIC[1] : both, number: 'plural' }
}
