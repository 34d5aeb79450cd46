/** Which keys a pack's recap.json may and must have, in its language. */
import { askedKeys, askedRelations } from './asked.js'
import { pluralsOf, splitPlural } from './plurals.js'

/** What is the matter with a key; nothing where it is asked for. */
export type KeyFault = { readonly kind: 'unknown' } | { readonly kind: 'plural'; readonly category?: string }

/** In: a key of recap.json and the pack's tag. Out: values that its placeholders may name, or what is wrong with the key. */
export function recapKey(key: string, tag: string): readonly string[] | KeyFault {
  const asked = askedKeys[key]
  if (asked) return asked.plural === true ? { kind: 'plural' } : asked.values
  const plural = splitPlural(key)
  const counted = plural && askedKeys[plural.base]
  if (plural && counted?.plural === true) return pluralsOf(tag).includes(plural.category) ? counted.values : { kind: 'plural', category: plural.category }
  // Lexicons may know further ties.
  return /^relation\.[\w-]+?(?:_(?:female|male|neuter))?$/.test(key) ? [] : { kind: 'unknown' }
}

/** All keys that a complete recap.json of this language has; of relations those without gender, which hold for any. */
export function recapKeysOf(tag: string): readonly string[] {
  const plain = Object.entries(askedKeys).flatMap(([key, { plural, optional }]) => (optional ? [] : plural ? pluralsOf(tag).map((category) => `${key}_${category}`) : [key]))
  return [...plain, ...askedRelations.map((id) => `relation.${id}`)]
}
