/** Which unnamed parties are several: languages whose grammar shows number tell it to those whose grammar does not. */
import type { Entity } from '../ir/index.js'
import type { Grammar } from './grammar.js'
import { anywhere } from './patterns.js'

/** In: an entity, and the grammars that are known by tag. Out: whether an article calls it by the plural of its concept's noun ("soldiers"); not persons who are called by whose they are, which is told by the relation's noun. */
export function isSeveral({ names, concept, unnamed, type, relations = [] }: Entity, grammarOf: (tag: string) => Grammar | undefined): boolean {
  return unnamed === true && concept !== undefined && (type !== 'person' || relations.length === 0) && Object.entries(names).some(([tag, name]) => {
    const grammar = grammarOf(tag)
    const entry = grammar?.nouns[concept]
    const noun = typeof entry === 'string' ? { one: entry } : entry
    if (grammar === undefined || noun === undefined || noun.one === name || noun.plural === true || noun.mass === true) return false
    // The noun is the last of its words, or the only one ("gold coins").
    const head = noun.one.includes(' ') ? name : (name.split(' ').at(-1) ?? name)
    return head === noun.many || (noun.many === undefined && head !== noun.one && grammar.pluralNouns !== undefined && grammar.once(anywhere, grammar.pluralNouns).test(head))
  })
}
