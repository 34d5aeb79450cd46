/**
 * The tag to use for a language: itself, or the wider language around it, as `pt` for `pt-BR` (RFC 4647, lookup). Capitals make no
 * difference between tags.
 */
export function nearestTag(language: string, known: Iterable<string>): string | undefined {
  const byFolded = new Map(Array.from(known, (tag) => [tag.toLowerCase(), tag]))
  for (let tag = language.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = byFolded.get(tag)
    if (found !== undefined) return found
  }
  return undefined
}
