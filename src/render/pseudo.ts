/** Pseudo-locales: a recap made longer, accented, or run in the other direction, for trying layouts before there is a translation. */
import type { Pack, Pseudo, Recap } from '../ir/index.js'

/** In: a text and what to make of it. Out: the text as the pseudo-locale has it; an empty one stays empty. */
export function pseudoText(text: string, { accents, longer, stretch, brackets, around }: Pseudo): string {
  if (text === '') return text
  const stretched = lengthened(text, Math.ceil([...text].length * longer), new Set(stretch))
  const accented = Array.from(stretched, (letter) => accents[letter] ?? letter).join('')
  const words = around[0] + around[1] === '' ? accented : accented.replace(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.-]*/gu, (word) => around[0] + word + around[1])
  return brackets[0] + words + brackets[1]
}

/** A text with so many letters more: those that can be are doubled, spread over the text; what is still lacking is filled up with dots. */
function lengthened(text: string, more: number, stretch: ReadonlySet<string>): string {
  const letters = [...text]
  const places = letters.flatMap((letter, at) => (stretch.has(letter) ? [at] : []))
  const doubled = new Set(places.filter((_place, at) => Math.floor(((at + 1) * more) / Math.max(places.length, more)) > Math.floor((at * more) / Math.max(places.length, more))))
  return letters.map((letter, at) => (doubled.has(at) ? letter + letter : letter)).join('') + '·'.repeat(more - doubled.size)
}

/** In: a recap in the language that a pseudo-locale is made from, and its pack. Out: the recap as the pseudo-locale has it. What is no text of the recap's own stays: tags, slug, links, names of files. */
export function pseudoRecap(recap: Recap, { tag, direction, pseudo }: Pack): Recap {
  if (!pseudo) return recap
  const change = (text: string): string => pseudoText(text, pseudo)
  const said = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: change(one.text) })
  const { fallback, colon, ...labels } = recap.labels
  return {
    ...recap, language: tag, direction, title: change(recap.title), summary: change(recap.summary), conflicts: recap.conflicts.map(said), short: recap.short.map(said),
    ...(recap.headline ? { headline: said(recap.headline) } : {}),
    // A person's own words go in as the plain text that they are.
    beats: recap.beats.map(({ markdown: _, ...beat }) => ({ ...beat, heading: change(beat.heading), sentences: beat.sentences.map(said) })),
    cast: recap.cast.map((one) => ({ ...one, name: change(one.name), ...(one.description === undefined ? {} : { description: change(one.description) }) })),
    sources: recap.sources.map((one) => ({ ...one, credit: change(one.credit) })),
    labels: { ...(Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, change(text as string)])) as unknown as typeof labels), ...(fallback ? { fallback } : {}), ...(colon === undefined ? {} : { colon }) },
  }
}
