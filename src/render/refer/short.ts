/** How the articles call somebody for short: by surname, given name or pet name, whichever they use and nobody else bears. */
import type { Entity, Story } from '../../ir/index.js'

const wordsOf = (name: string): string[] => name.split(/[\s]+/)
const isCapital = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word)

/** As many times as often in full as for short is mostly in full. */
const MOSTLY = 3

/** Without marks and capitals: one name may be spelled with them and without. */
export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A pet name shows whose it is: it begins as the given name does, or is a part of it ("Maggie" for Margarita, "Enzo" for Lorenzo). */
const isPetName = (short: string, given: string): boolean => {
  const [a, b] = [fold(short), fold(given)]
  return a !== b && a.length > 2 && (a.slice(0, 2) === b.slice(0, 2) || b.includes(a))
}

/** In: the language of a recap, whose own articles decide where there are any. Out: short names of the story's persons by id; none for who has a name of one word, or shares all of its words. */
export type ShortNames = (tag: string) => ReadonlyMap<string, string>

/** In: a story. Out: its short names; languages that it has no article in share theirs. */
export function shortNamesOf(story: Story): ShortNames {
  const known = new Map<string | undefined, ReadonlyMap<string, string>>()
  return (tag) => {
    const own = story.languages.includes(tag) ? tag : undefined
    const names = known.get(own) ?? namesIn(story, own)
    known.set(own, names)
    return names
  }
}

function namesIn(story: Story, own: string | undefined): ReadonlyMap<string, string> {
  const persons = story.entities.filter(({ type, unnamed }) => type === 'person' && unnamed !== true)
  const textsOf = (fits: (language: string) => boolean): Texts => readTexts(new Set(story.events.flatMap(({ mentions }) => mentions.filter(({ language }) => fits(language)).map(({ quote }) => quote.exact))))
  const [texts, others] = [textsOf((language) => own === undefined || language === own), textsOf((language) => own !== undefined && language !== own)]
  const bearers = new Map<string, Set<string>>()
  for (const { id, names, aliases } of persons) for (const word of [...Object.values(names), ...Object.values(aliases).flat()].flatMap(wordsOf)) bearers.set(word, (bearers.get(word) ?? new Set()).add(id))
  const choices = persons.flatMap((person) => {
    const full = wordsOf(longest(person))
    if (full.length < 2) return []
    const pets = Object.values(person.aliases).flat().filter((alias) => !alias.includes(' ') && !full.some((word) => fold(word) === fold(alias)) && isPetName(alias, full[0] ?? ''))
    // What a name is also known without is a title: "Doña Remedios", "Remedios".
    const known = [...Object.values(person.names), ...Object.values(person.aliases).flat()]
    const isTitled = known.some((name) => name.startsWith(`${full[0]} `) && known.includes(name.slice(name.indexOf(' ') + 1)))
    const words = [...new Set([full.at(-1) ?? '', ...full.slice(isTitled ? 1 : 0), ...pets])].filter((word) => isCapital(word) && bearers.get(word)?.size === 1)
    return [{ person, inFull: countFull(full, texts) + countFull(full, others), words: words.map((word) => ({ word, isSurname: word === full.at(-1), used: countAlone(word, full, texts), elsewhere: countAlone(word, full, others) })) }]
  })
  const sum = (isSurname: boolean): number => choices.reduce((total, { words }) => total + words.filter((word) => word.isSurname === isSurname).reduce((count, { used }) => count + used, 0), 0)
  // Where an article uses one as often as the other: as it calls its other persons.
  const bySurname = sum(true) > sum(false)
  return new Map(choices.flatMap(({ person, inFull, words }) => {
    const [best] = [...words].sort((a, b) => b.used - a.used || b.elsewhere - a.elsewhere || Number(b.isSurname === bySurname) - Number(a.isSurname === bySurname))
    // Who is mostly called in full is called so ("Maria Clara").
    return best === undefined || best.used + best.elsewhere === 0 || (best.used + best.elsewhere) * MOSTLY < inFull ? [] : [[person.id, best.word] as const]
  }))
}

const longest = ({ names }: Entity): string => Object.values(names).reduce((a, b) => (wordsOf(b).length > wordsOf(a).length ? b : a), '')

/** Sentences without marks and capitals: each whole, and for each word what stands beside it where it stands. */
interface Texts {
  readonly folded: readonly string[]
  readonly beside: ReadonlyMap<string, readonly { readonly before: string; readonly after: string }[]>
}

function readTexts(texts: ReadonlySet<string>): Texts {
  const folded = [...texts].map(fold)
  const beside = new Map<string, { before: string; after: string }[]>()
  for (const text of texts) {
    const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? []
    const plain = words.map(fold)
    for (const [at, word] of words.entries()) {
      const ends = /['’]s?$/u.test(word)
      const own = ends ? fold(word.replace(/['’]s?$/u, '')) : plain[at]!
      const places = beside.get(own)
      const place = { before: plain[at - 1] ?? '', after: plain[at + 1] ?? '' }
      if (places) places.push(place)
      else beside.set(own, [place])
    }
  }
  return { folded, beside }
}

/** How often a word stands without the words that are beside it in the full name. */
function countAlone(word: string, full: readonly string[], { beside }: Texts): number {
  const at = full.indexOf(word)
  const [before, after] = (at < 0 ? [] : [full[at - 1], full[at + 1]]).map((one) => (one === undefined ? undefined : fold(one)))
  return (beside.get(fold(word)) ?? []).filter((place) => place.before !== before && place.after !== after).length
}

/** How often the full name stands. */
function countFull(full: readonly string[], { folded }: Texts): number {
  const name = fold(full.join(' '))
  return folded.reduce((count, text) => count + text.split(name).length - 1, 0)
}
