/** The tag to use for a language: itself, or the wider language around it, as `pt` for `pt-BR` (RFC 4647, lookup). */
export function nearestTag(language: string, known: { has(tag: string): boolean }): string | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) if (known.has(tag)) return tag
  return undefined
}
