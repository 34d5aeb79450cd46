/** What is found out of texts, names and readings, kept while one story is compiled (memoization, Michie 1968). */

type Key = string | object

/** In: a function whose outcome depends on its keys alone, and the keys: texts, or objects that never change. Out: what it gives, made once for these keys. */
export interface Memory {
  of<A extends Key, Value>(make: (a: A, memory: Memory) => Value, a: A): Value
  pair<A extends Key, B extends Key, Value>(make: (a: A, b: B, memory: Memory) => Value, a: A, b: B): Value
}

interface Table<Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/** Texts go by what they say, objects by what they are. */
function newTable<Value>(): Table<Value> {
  const texts = new Map<string, Value>()
  const objects = new WeakMap<object, Value>()
  return {
    get: (key) => (typeof key === 'string' ? texts.get(key) : objects.get(key)),
    set: (key, value) => void (typeof key === 'string' ? texts.set(key, value) : objects.set(key, value)),
  }
}

export function newMemory(): Memory {
  const single = new Map<unknown, Table<{ readonly value: unknown }>>()
  const double = new Map<unknown, Table<Table<{ readonly value: unknown }>>>()
  const memory: Memory = {
    of<A extends Key, Value>(make: (a: A, memory: Memory) => Value, a: A): Value {
      let known = single.get(make)
      if (!known) single.set(make, (known = newTable()))
      let found = known.get(a)
      if (!found) known.set(a, (found = { value: make(a, memory) }))
      return found.value as Value
    },
    pair<A extends Key, B extends Key, Value>(make: (a: A, b: B, memory: Memory) => Value, a: A, b: B): Value {
      let known = double.get(make)
      if (!known) double.set(make, (known = newTable()))
      let row = known.get(a)
      if (!row) known.set(a, (row = newTable()))
      let found = row.get(b)
      if (!found) row.set(b, (found = { value: make(a, b, memory) }))
      return found.value as Value
    },
  }
  return memory
}
