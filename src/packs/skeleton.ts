/** The files of a new language pack: everything that an editor has to fill, and what CLDR knows already. */
import type { Pack } from '../ir/index.js'
import { dateOf, directionOf, languageName, listOf } from './cldr.js'
import { recapKeysOf } from './recap-keys.js'

export interface SkeletonOptions {
  /** The pack that shows what there is to word: its keys, cases, clauses and nouns. It stands in until they are filled. */
  readonly model: Pack
  /** Tags of the languages whose names the pack has to know. */
  readonly languages: readonly string[]
}

/** In: the new language. Out: its files by name. Nothing in them is made up: texts are "", which counts as not translated yet. */
export function packSkeleton(tag: string, { model, languages }: SkeletonOptions): Readonly<Record<string, string>> {
  const empty = (keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key) => [key, '']))
  return {
    'pack.yaml': settings(tag, model.tag, languages),
    'recap.json': json(empty(recapKeysOf(tag))),
    'events.json': json(empty(Object.keys(model.events.entries))),
    'grammar.json': json(grammar(tag, model.grammar as Readonly<Record<string, unknown>>)),
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function settings(tag: string, model: string, languages: readonly string[]): string {
  const names = languages.flatMap((each) => { const name = languageName(each, tag); return name === undefined ? [] : [`  ${each}: ${JSON.stringify(name)}`] })
  return [
    `tag: ${tag}`,
    `direction: ${directionOf(tag)}`,
    '# Languages that stand in for what is not worded yet, first the one to ask first.',
    `fallbacks: [${model}]`,
    '# What this language calls the languages of articles, in the form that the sentences of recap.json need.',
    ...(names.length > 0 ? ['languageNames:', ...names] : ['languageNames: {}']),
    '# Words with a full stop that never end a sentence.',
    'abbreviations: []',
    'settings:',
    '  # What a byline starts with, for `crossbeat import`.',
    '  bylines: []',
    '',
  ].join('\n')
}

/** The rules of a case or clause that hold in any language; what stands around it is for the editor. */
function bareRules(rules: unknown, kept: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries((rules ?? {}) as Record<string, Record<string, unknown>>).map(([name, rule]) => [name, Object.fromEntries(Object.entries(rule).filter(([key]) => kept.includes(key)))]))
}

function grammar(tag: string, model: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const forms = ['narrative', 'prior', 'later', 'uncertain', 'bare', 'gerund']
  const date = dateOf(tag)
  const list = listOf(tag)
  return {
    forms: ['base'],
    inflection: {},
    predicates: Object.fromEntries(forms.map((form) => [`active.${form}.positive`, '{base}'])),
    auxiliaries: {},
    cases: bareRules(model['cases'], ['core', 'several', 'bare']),
    clauses: bareRules(model['clauses'], ['form', 'tense', 'controlled', 'free']),
    placeCase: model['placeCase'],
    instrumentCase: model['instrumentCase'],
    ellipsis: [],
    pronouns: {},
    reflexive: {},
    articles: {},
    ...(list ? { list } : {}),
    ...(date ? { date } : {}),
    numbers: Object.fromEntries(Array.from({ length: 12 }, (_none, at) => [String(at + 1), ''])),
    nouns: Object.fromEntries(Object.keys((model['nouns'] ?? {}) as object).map((concept) => [concept, ''])),
    sandhi: [],
  }
}
