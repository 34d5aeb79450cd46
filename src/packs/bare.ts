/**
 * Plain objects without what every object inherits, at any depth: words of an article are looked up in them, and "constructor" is a
 * word like any other.
 */
export function bare<T>(value: T): T {
  if (Array.isArray(value)) return value.map(bare) as T
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bare(item)]))) as T
}
