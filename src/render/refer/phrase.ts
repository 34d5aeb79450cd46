/** Noun phrases whose article and noun wait for their case. */
import { pick, withFeatures, type Table } from '../features.js'
import type { Grammar, Noun } from '../grammar.js'
import { phraseText } from '../realize/phrase.js'
import type { Context, Expression } from '../types.js'

interface Parts {
  readonly noun: Noun
  readonly phrase: Table
  readonly determination: NonNullable<Expression['determination']>
  readonly nature?: Expression['nature']
  readonly gender?: Expression['gender']
  readonly number?: Expression['number']
  readonly owner?: Table
}

/** In: a noun and the pattern it stands in. Out: its expression; the text is the noun as the dictionary has it. */
export function nounPhrase({ noun, phrase, determination, nature = 'thing', gender, number = noun.plural === true ? 'plural' : 'singular', owner }: Parts): Expression {
  const agreed = noun.gender ?? gender
  return { kind: number === 'plural' ? 'commons' : 'common', text: noun.one, number, noun, phrase, determination, nature, ...(agreed ? { gender: agreed } : {}), ...(owner === undefined ? {} : { owner }) }
}

/** Indefinite nouns in the plural stand alone where the language has no article for them. */
export const indefinitePhrase = ({ phrases }: Grammar, number: Expression['number']): Table =>
  number === 'plural' && typeof phrases.indefinite === 'string' && !phrases.indefinite.includes('{article}') ? '{noun}' : phrases.indefinite

/** The form that the dictionary cites: that of the case which the grammar lists first. */
export const citation = ({ cases }: Grammar): string | undefined => Object.values(cases)[0]?.form

/** In: an expression. Out: its words as they stand outside any clause. */
export function cited(expression: Expression, { grammar }: Pick<Context, 'grammar'>): string {
  const { kind, number, gender, nature, determination } = expression
  return phraseText(expression, withFeatures(new Set([kind, number]), gender, nature === 'person' ? 'person' : 'thing', determination, citation(grammar)), grammar)
}

/** The owner's name or the pronoun's table put into a pattern of possession. */
export const ownedPhrase = (noun: Noun, phrase: Table, owner: Table, more: Pick<Parts, 'nature' | 'gender' | 'number'> = {}): Expression => nounPhrase({ noun, phrase, owner, determination: 'definite', ...more })


/** All texts of a table. */
export const textsOf = (table: Table): readonly string[] => (typeof table === 'string' ? [table] : Object.values(table))

/** The first fitting text. */
export const textOf = (table: Table, ...features: string[]): string => pick(table, new Set(features)) ?? ''
