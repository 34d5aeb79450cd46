import type { SyntaxReader, Tree } from '../ir/tree.js'

/**
 * A reader that keeps the trees of the sentences it read last: where one paragraph of an article changes, the others are not read
 * again, as long as its names stay the same.
 *
 * @param most sentences kept
 */
export function rememberingReader(reader: SyntaxReader, most: number): SyntaxReader {
  const known = new Map<string, Tree>()
  return {
    read(text, hints) {
      const key = [text, ...(hints?.names ?? [])].join('\0')
      const tree = known.get(key) ?? reader.read(text, hints)
      // The one used last goes to the end; the first of them has been out of use for longest.
      known.delete(key)
      known.set(key, tree)
      if (known.size > most) known.delete(known.keys().next().value!)
      return tree
    },
  }
}
