/** Values that are made when they are first asked for. */

/** In: an object, and makers of further fields. Out: the object with those fields, each made once, when it is first asked for. */
export function withLate<T extends object>(value: T, makers: { readonly [Key in keyof T]?: () => T[Key] }): T {
  for (const [key, make] of Object.entries(makers) as [string, () => unknown][]) {
    Object.defineProperty(value, key, {
      enumerable: true,
      configurable: true,
      get() {
        const made = make()
        Object.defineProperty(this, key, { enumerable: true, configurable: true, value: made })
        return made
      },
    })
  }
  return value
}

/** An object with other values in some fields; fields that are made late stay so. */
export const withFields = <T extends object>(value: T, fields: Partial<T>): T =>
  Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(value), ...Object.getOwnPropertyDescriptors(fields) }) as T
