/** Which unnamed parties and things an article speaks of as known from the start: its readers are taken to know which one is meant (uniqueness or bridging, Hawkins 1978). */
import type { Entity } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { textsOf } from './refer/phrase.js'

const firstWord = (phrase: string): string => phrase.trim().split(/\s+/)[0]?.toLowerCase() ?? ''
const wordsOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map((text) => firstWord(text.replace(/\{[^}]*\}/g, ' '))).filter((word) => word !== ''))
const definites = ({ phrases, articles, strip }: Grammar): ReadonlySet<string> => wordsOf([...textsOf(phrases.definite), ...textsOf(articles.definite ?? ''), ...strip])
const indefinites = ({ phrases, articles }: Grammar): ReadonlySet<string> => wordsOf([...textsOf(phrases.indefinite), ...textsOf(articles.indefinite ?? '')])

/** In: an entity, and the grammars that are known by tag. Out: whether some article has it with a definite article, and none with an indefinite one. */
export function isKnown({ unnamed, aliases }: Entity, grammarOf: (tag: string) => Grammar | undefined): boolean {
  if (unnamed !== true) return false
  const phrases = Object.entries(aliases).flatMap(([tag, list]) => { const grammar = grammarOf(tag); return grammar ? list.map((phrase) => ({ first: firstWord(phrase), grammar })) : [] })
  // "An" is "a" before a vowel.
  const isNew = phrases.some(({ first, grammar }) => [first, first.slice(0, -1)].some((word) => grammar.once(indefinites, grammar).has(word)))
  return !isNew && phrases.some(({ first, grammar }) => grammar.once(definites, grammar).has(first))
}
