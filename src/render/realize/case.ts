/** Puts an expression into a case: marker, pronoun form, list. */
import type { CaseRule, Grammar } from '../grammar.js'
import type { Expression } from '../types.js'
import { joinList } from './list.js'
import { CLITIC, PHRASE_END } from './marks.js'

/** In: an expression and the rule of a case. Out: text, with marks for clitics and the phrase's end; empty for what is left out. */
export function inCase(expression: Expression, rule: CaseRule, grammar: Grammar): string {
  if (expression.kind === 'none') return ''
  if (expression.kind === 'raw') return expression.text
  if (expression.kind === 'mixed') return joinList((expression.parts ?? []).map((part) => inCase(part, rule, grammar)), grammar)
  const before = typeof rule.before === 'string' ? rule.before : (rule.before?.[expression.kind] ?? '')
  if (expression.kind !== 'pronoun') return before + expression.text + (rule.after ?? '') + PHRASE_END
  const form = expression.pronouns?.[rule.pronoun ?? '']
  if (form === undefined) return ''
  return rule.clitic === true && !form.includes(' ') ? CLITIC[0] + form + CLITIC[1] : before + form + PHRASE_END
}
