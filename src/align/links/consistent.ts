import type { Reading, StoryEvent } from '../../ir/index.js'
import type { Memory } from '../memory.js'
import { beliefsOf } from './beliefs.js'
import { linkedPairs } from './pairs.js'

/**
 * Mentions that the sentences' links set apart: joined into one event, but told in sentences of which no two, in two languages, tell the
 * same. Out: by mention id, which of its event's parts it belongs to; events that the links bear out are left out.
 */
export function setApart(readings: readonly Reading[], events: readonly StoryEvent[], memory: Memory): ReadonlyMap<string, number> {
  const contradicted = new Map<string, Set<string>>()
  readings.forEach((a, x) =>
    readings.slice(x + 1).forEach((b) => {
      for (const id of linkedPairs(beliefsOf(a, b, events, memory), a.language, b.language, events).contradicted) contradicted.set(id, new Set([...(contradicted.get(id) ?? []), `${a.language} ${b.language}`]))
    }),
  )
  const parts = new Map<string, number>()
  for (const { id, mentions } of events) {
    const not = contradicted.get(id)
    if (!not) continue
    const languages = [...new Set(mentions.map(({ language }) => language))].sort()
    const partOf = new Map(languages.map((language, k) => [language, k]))
    for (const a of languages)
      for (const b of languages) {
        if (a >= b || not.has(`${a} ${b}`)) continue
        const [keep, drop] = [partOf.get(a)!, partOf.get(b)!]
        for (const [language, part] of partOf) if (part === drop) partOf.set(language, keep)
      }
    if (new Set(partOf.values()).size > 1) for (const mention of mentions) parts.set(mention.id, partOf.get(mention.language)!)
  }
  return parts
}
