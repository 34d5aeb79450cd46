/** The shape of grammar.json, part by part, in the terms of the renderer. What the parts mean stands there and in the README. */
import * as z from 'zod'

const text = z.string()
const texts = z.array(text)
/** One text, or texts by dot-separated sets of features. */
const table = z.union([text, z.record(text, text)], 'one text, or texts by features, is expected')
const pattern = text.refine(isPattern, 'it is no regular expression')
const patterns = z.array(pattern)
const rule = z.tuple([pattern, text], 'a pattern and what takes its place are expected')
const rules = z.array(rule)
const flag = z.boolean()

const caseRule = z.strictObject({
  before: table, after: table, form: text, pronoun: table, clitic: z.union([flag, z.literal('verb')], 'true, false or "verb" is expected'), core: flag, several: flag, bare: z.union([flag, z.literal('office')], 'true, false or "office" is expected'),
}).partial()

const clauseRule = z.strictObject({
  before: table.optional(), after: table.optional(), form: text, tense: z.enum(['narrative', 'prior', 'later']).optional(), controlled: flag.optional(), free: flag.optional(),
  order: z.enum(['last', 'first']).optional(),
})

const noun = z.union([text, z.strictObject({
  one: text, many: text.optional(), gender: text.optional(), mass: flag.optional(), plural: flag.optional(), forms: table.optional(),
})], 'a word, or a group of keys with `one`, is expected')

/** Parts whose entries stand for themselves: a wrong one is left out alone. */
export const entrySchemas: Readonly<Record<string, z.ZodType>> = {
  inflection: z.strictObject({ from: text, rules }),
  predicates: text,
  auxiliaries: z.record(text, text),
  cases: caseRule,
  clauses: clauseRule,
  nominalCases: text,
  placeCases: text,
  pronouns: z.record(text, table),
  reflexive: table,
  articles: table,
  nouns: noun,
  numbers: table,
  phrases: table,
}

/** Names that the entries of a part may have, where not all may. */
export const entryNames: Readonly<Record<string, readonly string[]>> = {
  articles: ['definite', 'indefinite'],
  phrases: ['indefinite', 'definite', 'possessed', 'ownPossessed', 'pronounPossessed', 'mass', 'apposition', 'relative'],
}

/** Parts that are right or wrong as a whole. */
export const partSchemas: Readonly<Record<string, z.ZodType>> = {
  forms: texts,
  agreement: texts,
  closestConjunct: texts,
  passive: z.strictObject({ from: text, to: text }),
  companions: text,
  reflexivePossessive: flag,
  ellipsis: texts,
  pluralNouns: pattern,
  pluralMarkers: texts,
  plurals: rules,
  massNouns: pattern,
  unmarkedNumber: flag,
  notFirst: texts,
  placeCase: text,
  instrumentCase: text,
  defaultGender: table,
  pivot: text,
  headedAppositions: z.array(z.enum(['relation', 'described'])),
  extras: z.enum(['end', 'afterActor', 'beforeVerb', 'beforeRest']),
  particles: texts,
  cliticOrder: texts,
  linker: z.strictObject({ symbol: text, rules, afterPhrase: text }),
  list: z.strictObject({ comma: text, pair: text, last: text, once: flag.optional() }),
  wordSpace: text,
  sentenceEnd: text,
  softComma: text,
  colon: text,
  date: z.strictObject({ pattern: text, months: z.array(text).length(12, 'the names of twelve months are expected').optional() }),
  ordinals: rules,
  determiners: patterns,
  construct: pattern,
  strip: texts,
  deictic: texts,
  sandhi: rules,
}

export const grammarParts: readonly string[] = [...Object.keys(entrySchemas), ...Object.keys(partSchemas)]

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
