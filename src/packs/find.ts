import type { Pack } from '../ir/index.js'

/** The pack of a language, or of the wider language around it: `pt-BR` is read by `pt` (RFC 4647, lookup). */
export function packFor(language: string, packs: ReadonlyMap<string, Pack>): Pack | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const pack = packs.get(tag)
    if (pack) return pack
  }
  return undefined
}
