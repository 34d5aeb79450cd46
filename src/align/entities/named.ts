import type { Entity } from '../../ir/index.js'
import { namesOf } from './match.js'
import { foldName } from './name-match.js'

/**
 * Which of the entities a text names: by a whole name or alias, or by a word of a proper name that no other entity has. The longest
 * name at a place counts, so that one of a family is not named by another's full name.
 */
export function namesIn(entities: readonly Entity[], fold: (name: string) => string = foldName): (text: string) => ReadonlySet<string> {
  const whole = new Map<string, Set<string>>()
  const parts = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, id: string): void => void map.set(key, (map.get(key) ?? new Set<string>()).add(id))
  for (const entity of entities)
    for (const name of namesOf(entity)) {
      const folded = fold(name)
      if (!folded) continue
      add(whole, folded, entity.id)
      if (!entity.unnamed) for (const word of folded.split(' ')) if (word.length > 2) add(parts, word, entity.id)
    }
  // Most words of a text begin no name.
  const begin = new Set([...parts.keys(), ...[...whole.keys()].map((name) => name.split(' ')[0])])
  const longest = Math.max(1, ...[...whole.keys()].map((key) => key.split(' ').length))
  const cache = new Map<string, ReadonlySet<string>>()
  return (text) => {
    const known = cache.get(text)
    if (known) return known
    const found = new Set<string>()
    const words = fold(text).split(' ')
    for (let i = 0; i < words.length; ) {
      let taken = 1
      for (let n = begin.has(words[i]!) ? Math.min(longest, words.length - i) : 0; n >= 1; n--) {
        const key = words.slice(i, i + n).join(' ')
        const owners = whole.get(key) ?? (n === 1 ? parts.get(key) : undefined)
        if (!owners) continue
        if (owners.size === 1) found.add([...owners][0] as string)
        taken = n
        break
      }
      i += taken
    }
    cache.set(text, found)
    return found
  }
}
