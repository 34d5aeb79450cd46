/**
 * Says where each character of a Markdown text node's value stands in the file: the value has escapes and entities resolved and the
 * prefixes of continued lines (indentation, `>`) removed, the file has not.
 *
 * @param value the node's value
 * @param raw the file's text of the node
 * @param decode what an entity stands for; the entity itself where there is none of that name
 * @returns offsets into `raw`, one for each UTF-16 unit of `value`
 */
export function alignText(value: string, raw: string, decode: (entity: string) => string): number[] {
  if (value === raw) return Array.from({ length: value.length }, (_, i) => i)
  const map: number[] = []
  let j = 0
  for (let i = 0; i < value.length; ) {
    const entity = raw[j] === '&' ? /^&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/.exec(raw.slice(j, j + 40))?.[0] : undefined
    const ending = /^(?:\r\n|\n|\r)/.exec(value.slice(i, i + 2))?.[0]
    if (entity !== undefined) {
      const decoded = decode(entity)
      // One that does not exist stands for itself, sign by sign.
      for (let k = 0; k < decoded.length; k++) map[i++] = decoded === entity ? j + k : j
      j += entity.length
    } else if (ending !== undefined) {
      lineEnd.lastIndex = j
      const found = lineEnd.exec(raw)?.[0]
      if (found === undefined) return spread(value.length, raw.length)
      for (let k = 0; k < ending.length; k++) map[i++] = j
      j += found.length
    } else if (raw[j] === '\\' && raw[j + 1] === value[i] && /[!-/:-@[-`{-~]/.test(value[i] ?? '')) {
      map[i++] = j
      j += 2
    } else if (raw[j] === value[i] || (raw[j] === '\0' && value[i] === '\uFFFD')) map[i++] = j++
    else return spread(value.length, raw.length)
  }
  return map
}

/** The end of a line with the white space before it and the prefixes of the next line. */
const lineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

/** Better roughly placed than lost: only reached where the parser resolved something that is not foreseen here. */
const spread = (length: number, span: number): number[] => Array.from({ length }, (_, i) => Math.min(i, Math.max(0, span - 1)))
