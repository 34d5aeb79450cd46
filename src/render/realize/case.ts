/** Puts an expression into a case: marker, article, pronoun form, list. */
import { NO_FEATURES, withFeatures, type Features } from '../features.js'
import type { CaseRule, Grammar } from '../grammar.js'
import type { Expression } from '../types.js'
import { joinList } from './list.js'
import { ACTOR_END, CLITIC, PHRASE_END, VERB_CLITIC } from './marks.js'
import { phraseText } from './phrase.js'

/** In: an expression and the rule of a case. Out: text, with marks for clitics and the phrase's end; empty for what is left out. */
export function inCase(expression: Expression, rule: CaseRule, grammar: Grammar): string {
  const text = marked(expression, rule, grammar)
  return expression.acts === true ? text + ACTOR_END : text
}

function marked(expression: Expression, rule: CaseRule, grammar: Grammar): string {
  if (expression.kind === 'none') return ''
  if (expression.kind === 'raw') return expression.text
  const features = featuresOf(expression, rule)
  const before = grammar.pick(rule.before, features) ?? ''
  const after = grammar.pick(rule.after, features) ?? ''
  if (expression.kind === 'mixed') {
    const inner = grammar.list.once === true ? { ...rule, before: '', after: '', clitic: false } : rule
    const list = joinList((expression.parts ?? []).map((part) => marked({ ...part, ...(expression.clause ? { clause: expression.clause } : {}) }, inner, grammar)), grammar)
    return grammar.list.once === true ? before + list + after : list
  }
  if (expression.kind !== 'pronoun') return before + phraseText(expression, features, grammar) + after + PHRASE_END
  const form = grammar.pick(expression.pronouns?.[rule.pronoun ?? ''], features)
  if (form === undefined || form === '') return ''
  if (rule.clitic === 'verb') return VERB_CLITIC[0] + form + VERB_CLITIC[1]
  return rule.clitic === true && !form.includes(' ') ? CLITIC[0] + form + CLITIC[1] : before + form + after + PHRASE_END
}

/** What agreement and government see of an expression in a case. */
export function featuresOf(expression: Expression, rule: Pick<CaseRule, 'form'>): Features {
  return withFeatures(expression.clause ?? NO_FEATURES, expression.kind, ...agreementOf(expression), expression.determination, expression.isReflexive ? 'reflexive' : undefined, expression.isGoverned ? 'governed' : undefined, rule.form)
}

/** Number, gender, and whether it is a person. */
export function agreementOf({ number, gender, nature }: Expression): readonly (string | undefined)[] {
  return [number, gender, ...(nature === undefined ? [] : nature === 'person' ? ['person'] : nature === 'place' ? ['thing', 'place'] : ['thing'])]
}
