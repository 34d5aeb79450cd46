/** Which languages stand in for another: its pack's own list, then the wider languages that CLDR puts it under, then the default. */
import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Place, Reported } from '../ir/index.js'

/** CLDR's parent locales where they are not the tag without its last part; `und` is the root, which is no language. */
export type ParentLocales = Readonly<Record<string, string>>

export interface FallbackOptions {
  /** Tags of the packs that recaps can be written in. */
  readonly complete: readonly string[]
  readonly parents: ParentLocales
  /** The configuration's default language. */
  readonly standard?: string
  /** Where a pack lists its fallbacks. */
  readonly at: (tag: string) => Place
}

/** The wider languages of a tag, nearest first (UTS 35, locale inheritance). */
export function widerTags(tag: string, parents: ParentLocales): readonly string[] {
  const parent = parents[tag] ?? (tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : 'und')
  return parent === 'und' ? [] : [parent, ...widerTags(parent, parents)]
}

/** In: what each pack lists. Out: for each pack, the languages that stand in for it, first the one to ask first; circles and what is not there are reported. */
export function resolveFallbacks(listed: ReadonlyMap<string, readonly string[]>, { complete, parents, standard, at }: FallbackOptions): Reported<ReadonlyMap<string, readonly string[]>> {
  const diagnostics: Diagnostic[] = []
  const canonical = new Map(complete.map((tag) => [tag.toLowerCase(), tag]))
  const known = (tag: string): readonly string[] => { const own = canonical.get(tag.toLowerCase()); return own === undefined ? [] : [own] }
  for (const [tag, names] of listed) {
    for (const name of names) if (known(name).length === 0) diagnostics.push(diagnose('pack-fallback', at(tag), { tag, name, guess: didYouMean(name, complete), known: complete.join(', ') || 'none' }))
  }
  const next = new Map([...listed].map(([tag, names]) => [tag, names.flatMap(known)]))
  for (const loop of circles(next)) diagnostics.push(diagnose('pack-fallback-loop', at(loop.at(-2) ?? ''), { loop: loop.join(' → ') }))
  const value = new Map([...listed.keys()].map((tag) => {
    const chain = new Set<string>()
    // Its own list first, then the lists of those, and so on.
    for (let ring = next.get(tag) ?? []; ring.length > 0; ring = ring.flatMap((each) => next.get(each) ?? []).filter((each) => !chain.has(each))) for (const each of ring) chain.add(each)
    for (const each of [...widerTags(tag, parents), ...(standard === undefined ? [] : [standard])].flatMap(known)) chain.add(each)
    chain.delete(tag)
    return [tag, [...chain]] as const
  }))
  return { value, diagnostics }
}

/** Circles among fallbacks, each once, from the tag that comes first in the alphabet round to itself. */
function circles(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  const done = new Set<string>()
  const visit = (tag: string, trail: readonly string[]): void => {
    const start = trail.indexOf(tag)
    if (start >= 0) {
      const round = trail.slice(start)
      const first = round.indexOf([...round].sort()[0]!)
      const loop = [...round.slice(first), ...round.slice(0, first)]
      found.set(loop.join(' '), [...loop, loop[0]!])
    } else if (!done.has(tag)) {
      for (const each of next.get(tag) ?? []) visit(each, [...trail, tag])
      done.add(tag)
    }
  }
  for (const tag of next.keys()) visit(tag, [])
  return [...found.values()]
}
