/** What is made of the parts of a grammar, kept as long as the grammar (memoization, Michie 1968). */

/** In: a function whose outcome depends on its key and on the owner alone, and a key: a text, or an object that never changes. Out: what it gives, made once a key. */
export type Once<Owner> = <Key extends string | object, Value>(make: (key: Key, owner: Owner) => Value, key: Key) => Value

interface Memory {
  readonly texts: Map<string, unknown>
  readonly objects: WeakMap<object, unknown>
}

/** A memory of one owner: nothing is shared with another, and objects are forgotten with their last user. */
export function newOnce<Owner>(owner: () => Owner): Once<Owner> {
  const memories = new Map<unknown, Memory>()
  return <Key extends string | object, Value>(make: (key: Key, owner: Owner) => Value, key: Key): Value => {
    let memory = memories.get(make)
    if (!memory) memories.set(make, (memory = { texts: new Map(), objects: new WeakMap() }))
    const known = (typeof key === 'string' ? memory.texts : memory.objects) as unknown as Pick<Map<Key, unknown>, 'get' | 'has' | 'set'>
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as Value
    const made = make(key, owner())
    known.set(key, made)
    return made
  }
}
