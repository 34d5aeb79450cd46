/** Isolation of text that runs against the language's direction (Unicode Standard Annex 9, isolating runs: FSI and PDI). */
import type { Recap } from '../../ir/index.js'

const [FSI, PDI] = ['\u2068', '\u2069']
const RIGHT = '[\\p{scx=Arab}\\p{scx=Hebr}\\p{scx=Syrc}\\p{scx=Thaa}\\p{scx=Nkoo}\\p{scx=Adlm}]'
const word = (letter: string): string => `${letter}(?:${letter}|[\\p{M}\\p{N}])*`
/** Words of one direction with what stands between them, so that a foreign title stays one piece. */
const run = (letter: string): RegExp => new RegExp(`${word(letter)}(?:[ '’“”":;,!?/&.-]{1,3}${word(letter)})*`, 'gu')
const AGAINST = { ltr: run(RIGHT), rtl: run(`(?:(?!${RIGHT})\\p{L})`) } as const

/** Quotation marks that are opened within a run and not closed, and what ends its last sentence. */
const OPEN = /(?<!\p{L})['‘"“](?!.*\p{L}['’"”](?!\p{L}))/u
const closing = (part: string, next: string): string => (OPEN.test(part) ? /^['’"”][?!]?/u : /^[?!](?!\p{L})/u).exec(next)?.[0] ?? ''

/** In: a text and the direction that it is in. Out: the same with runs of the other direction isolated, so that they do not reorder what stands around them. */
export function isolate(text: string, direction: Recap['direction']): string {
  let out = ''
  let end = 0
  for (const match of text.matchAll(AGAINST[direction])) {
    const part = match[0] + closing(match[0], text.slice(match.index + match[0].length))
    out += text.slice(end, match.index) + FSI + part + PDI
    end = match.index + part.length
  }
  return out + text.slice(end)
}

/** A recap with every text of its own isolated; `directionOf` is that of languages that stand in. */
export function isolated(recap: Recap, directionOf: (tag: string) => Recap['direction'] | undefined = () => undefined): Recap {
  const fix = (text: string): string => isolate(text, recap.direction)
  // A sentence of the other direction is one run, with what runs against that within it.
  const said = <T extends { readonly text: string; readonly fallbackFrom?: string }>(one: T): T => {
    const other = one.fallbackFrom === undefined ? recap.direction : (directionOf(one.fallbackFrom) ?? recap.direction)
    return { ...one, text: other === recap.direction ? fix(one.text) : FSI + isolate(one.text, other) + PDI }
  }
  return {
    ...recap, title: fix(recap.title), summary: fix(recap.summary), conflicts: recap.conflicts.map(said), ...(recap.headline ? { headline: said(recap.headline) } : {}), short: recap.short.map(said),
    beats: recap.beats.map((beat) => ({ ...beat, heading: fix(beat.heading), sentences: beat.sentences.map(said) })),
    cast: recap.cast.map((one) => ({ ...one, name: fix(one.name), ...(one.description === undefined ? {} : { description: fix(one.description) }) })),
    sources: recap.sources.map((one) => ({ ...one, credit: fix(one.credit) })),
    labels: Object.fromEntries(Object.entries(recap.labels).map(([name, text]) => [name, typeof text === 'string' ? fix(text) : text])) as unknown as Recap['labels'],
  }
}
