/** Which unnamed parties are several: languages whose grammar shows number tell it to those whose grammar does not. */
import type { Entity } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { anywhere } from './patterns.js'

/** In: an entity, and the grammars that are known by tag. Out: whether an article calls it by the plural of its concept's noun ("soldiers"), or as several ("mga sundalo"). */
export function isSeveral({ names, aliases, concept, unnamed, relations = [] }: Entity, grammarOf: (tag: string) => Grammar | undefined): boolean {
  return unnamed === true && concept !== undefined && Object.entries(names).some(([tag, name]) => {
    const grammar = grammarOf(tag)
    const entry = grammar?.nouns[concept]
    const noun = typeof entry === 'string' ? { one: entry } : entry
    if (grammar === undefined || noun?.plural === true || noun?.mass === true) return false
    // "Tonyo's parents" whom the article also calls "his father" are one of them, or both.
    if (relations.length > 0 && (aliases[tag] ?? []).some((phrase) => !phrase.toLowerCase().includes(name.toLowerCase()))) return false
    if (isMarked(name, aliases[tag] ?? [], grammar)) return true
    if (noun === undefined || noun.one === name) return false
    // The noun is the last of its words, or the only one ("gold coins").
    const head = noun.one.includes(' ') ? name : (name.split(' ').at(-1) ?? name)
    return head === noun.many || (noun.many === undefined && head !== noun.one && grammar.pluralNouns !== undefined && grammar.once(anywhere, grammar.pluralNouns).test(head))
  })
}

/** Whether some phrase has the noun right behind a word that makes it several, and none has it alone. */
function isMarked(name: string, phrases: readonly string[], { pluralMarkers = [] }: Grammar): boolean {
  const isBehind = (phrase: string, marker: string): boolean => ` ${phrase} `.includes(` ${marker} ${name.toLowerCase()}`)
  return pluralMarkers.length > 0 && phrases.some((phrase) => pluralMarkers.some((marker) => isBehind(phrase, marker))) &&
    phrases.every((phrase) => !phrase.includes(name.toLowerCase()) || pluralMarkers.some((marker) => isBehind(phrase, marker)))
}
