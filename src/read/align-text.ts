/**
 * Says where each character of a Markdown text node's value stands in the file: the value has escapes and entities resolved and the
 * prefixes of continued lines (indentation, `>`) removed, the file has not.
 *
 * @param value the node's value
 * @param raw the file's text of the node
 * @returns offsets into `raw`, one for each UTF-16 unit of `value`
 */
export function alignText(value: string, raw: string): number[] {
  const map: number[] = []
  const dead = new Set<string>()
  return value === raw ? Array.from({ length: value.length }, (_, i) => i) : follow(0, 0) ? map : spread(value.length, raw.length)

  /** Extends `map` from value[i] and raw[j] on; false where they cannot be the same text. */
  function follow(i: number, j: number): boolean {
    while (i < value.length) {
      const entity = raw[j] === '&' ? /^&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/.exec(raw.slice(j, j + 40))?.[0] : undefined
      if (entity) {
        // An entity stands for one or two units, or for itself where no such entity exists: the way that lets the rest fit is the right one.
        if (dead.has(`${i} ${j}`)) return false
        for (const width of [1, 2, entity.length]) {
          if (width === entity.length && !value.startsWith(entity, i)) continue
          map.length = i
          for (let k = 0; k < width; k++) map.push(width === entity.length ? j + k : j)
          if (follow(i + width, j + entity.length)) return true
        }
        dead.add(`${i} ${j}`)
        return false
      }
      const ending = /^(?:\r\n|\n|\r)/.exec(value.slice(i, i + 2))?.[0]
      if (ending) {
        const found = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*/.exec(raw.slice(j))?.[0]
        if (!found) return false
        for (let k = 0; k < ending.length; k++) map[i + k] = j
        i += ending.length
        j += found.length
        continue
      }
      if (raw[j] === '\\' && raw[j + 1] === value[i] && /[!-/:-@[-`{-~]/.test(value[i] ?? '')) {
        map[i++] = j
        j += 2
      } else if (raw[j] === value[i] || (raw[j] === '\0' && value[i] === '\uFFFD')) map[i++] = j++
      else return false
    }
    return i === value.length
  }
}

/** Better roughly placed than lost: only reached where the parser resolved something that is not foreseen here. */
const spread = (length: number, span: number): number[] => Array.from({ length }, (_, i) => Math.min(i, Math.max(0, span - 1)))
