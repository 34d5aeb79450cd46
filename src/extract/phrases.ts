import type { Entity } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { namesOf } from './names.js'
import { isAside, type NameSpan } from './spans.js'

/**
 * Where a sentence names one of the cast in the very words of `story.yaml`, names and descriptions alike ("the bus driver"), longest first.
 * A lower-case phrase counts in its own language alone.
 */
export function phraseSpans(s: ReadSentence, cast: readonly Entity[], language: string): NameSpan[] {
  const text = s.sentence.text.toLowerCase()
  const phrases = cast
    .flatMap((entity) => [...names(entity, language)].map((name) => ({ name })))
    .filter(({ name }) => text.includes(name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
  // Names of persons, organizations and works hold together; a thing or place may be called by its owner.
  const proper = new Set(cast.filter((entity) => entity.type === 'person' || entity.type === 'organization' || entity.type === 'work').flatMap((entity) => namesOf(entity).filter((name) => /^\p{Lu}/u.test(name))))
  const spans: NameSpan[] = []
  const taken = new Set<number>()
  for (const { name } of phrases) {
    for (let from = text.indexOf(name.toLowerCase()); from >= 0; from = text.indexOf(name.toLowerCase(), from + 1)) {
      const end = from + name.length
      if (isLetter(text[from - 1]) || isLetter(text[end])) continue
      const inside = s.graph.tokens.filter((t) => t.start >= from && t.end <= end)
      // "Luke's bar": the owner in the description is still spoken of.
      const described = inside.filter((t) => !/^\p{Lu}/u.test(t.form) || t.start === 0)
      const tokens = proper.has(name) || described.length === 0 ? inside : described
      if (tokens.length === 0 || tokens.some((t) => taken.has(t.id))) continue
      const ids = new Set(tokens.map((t) => t.id))
      const head = tokens.find((t) => !ids.has(t.head)) ?? tokens[0]
      if (!head) continue
      for (const id of ids) taken.add(id)
      spans.push({ sentence: s.sentence.index, tokens, head, name, personal: false, titles: [], aside: isAside(s.graph, head), quoted: false })
    }
  }
  return spans
}

const isLetter = (ch: string | undefined): boolean => ch !== undefined && /[\p{L}\p{N}]/u.test(ch)

function names(entity: Entity, language: string): ReadonlySet<string> {
  const own = [entity.names[language], entity.names.und, ...(entity.aliases[language] ?? []), ...(entity.aliases.und ?? [])]
  const proper = namesOf(entity).filter((name) => /^\p{Lu}/u.test(name))
  return new Set([...own.filter((name): name is string => Boolean(name)), ...proper])
}
