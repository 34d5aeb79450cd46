import type { Entity } from '../../ir/index.js'
import { namesOf } from './match.js'
import { foldName } from './name-match.js'

/** Which of the entities a text names: by a whole name or alias, or by a word of a proper name that no other entity has. */
export function namesIn(entities: readonly Entity[]): (text: string) => ReadonlySet<string> {
  const owners = new Map<string, Set<string>>()
  const add = (key: string, id: string): void => void owners.set(key, (owners.get(key) ?? new Set<string>()).add(id))
  for (const entity of entities)
    for (const name of namesOf(entity)) {
      const folded = foldName(name)
      if (folded) add(folded, entity.id)
      if (!entity.unnamed) for (const word of folded.split(' ')) if (word.length > 2) add(word, entity.id)
    }
  const longest = Math.max(1, ...[...owners.keys()].map((key) => key.split(' ').length))
  const cache = new Map<string, ReadonlySet<string>>()
  return (text) => {
    const known = cache.get(text)
    if (known) return known
    const found = new Set<string>()
    const words = foldName(text).split(' ')
    for (let i = 0; i < words.length; i++)
      for (let n = 1; n <= longest && i + n <= words.length; n++) {
        const ids = owners.get(words.slice(i, i + n).join(' '))
        if (ids?.size === 1) found.add([...ids][0] as string)
      }
    cache.set(text, found)
    return found
  }
}
