/** What the steps of rendering know of one story in one language. */
import type { Pack, Story } from '../ir/index.js'
import { readFrames, type Frames } from './frames.js'
import { readGrammar, type Grammar } from './grammar.js'
import { isKnown } from './known.js'
import { plausible } from './plan/plausible.js'
import { newOnce } from './once.js'
import { givenOf, type Given } from './given.js'
import { isSeveral } from './several.js'
import { translator } from './translate.js'
import type { Context } from './types.js'

/** What a pack gives to every story: made once, since it takes longer than to tell one. */
export interface Tongue extends Pick<Context, 'template' | 'has' | 'untranslated' | 'wording'> {
  readonly pack: Pack
  readonly grammar: Grammar
  readonly frames: Frames
  readonly say: ReturnType<typeof translator>
}

/** In: a pack. Out: its wording and grammar, ready for use. */
export function tongueOf(pack: Pack): Tongue {
  const grammar = readGrammar(pack.grammar)
  const entries = { ...pack.events.entries, ...pack.recap.entries }
  const open = [...(pack.recap.untranslated ?? []), ...(pack.events.untranslated ?? []), ...(pack.untranslatedNouns ?? []).map((concept) => `nouns.${concept}`)]
  const plurals = new Intl.PluralRules(pack.tag)
  return {
    pack, grammar, frames: readFrames(pack.events.entries, grammar), say: translator(pack, grammar), template: (key) => entries[key], has: (key) => entries[key] !== undefined,
    untranslated: (key) => open.some((one) => one === key || (/[_.]$/.test(key) && one.startsWith(key))),
    wording: (key, count) => [`${key}_${plurals.select(count)}`, `${key}_other`].find((one) => entries[one] !== undefined) ?? key,
  }
}

/** Everything the steps need to know, for one story in one language. `missing` hears of holes in the wording; `standIns` are asked where it has none. */
export function contextOf(story: Story, { pack, say, ...tongue }: Tongue, missing: (what: string) => void, standIns: ReadonlyMap<string, () => Tongue> = new Map(), given: Given = givenOf(story)): Context {
  const grammarOf = (tag: string): Grammar | undefined => (tag === pack.tag ? tongue.grammar : standIns.get(tag)?.().grammar)
  const shorts = given.shortNames(pack.tag)
  const entities = new Map(story.entities.map((entity) => {
    const short = shorts.get(entity.id)
    return [entity.id, { ...entity, ...(given.several.has(entity.id) || isSeveral(entity, grammarOf) ? { several: true } : {}), ...(given.known.has(entity.id) || isKnown(entity, grammarOf) ? { known: true } : {}), ...(short === undefined ? {} : { short }) }]
  }))
  const events = new Map(story.events.flatMap((event) => { const sound = plausible(event, entities); return sound ? [[event.id, sound] as const] : [] }))
  // What is not translated yet is known, and needs no complaint each time that it is missed.
  const heard = (what: string): void => { const key = /^no wording for "(.*?)(?:_(?:zero|one|two|few|many|other))?"$/.exec(what)?.[1]; if (key === undefined || !(tongue.untranslated(key) || tongue.untranslated(`${key}_`))) missing(what) }
  const voices = new Map([...standIns].map(([tag, standIn]) => [tag, once(() => contextOf(story, standIn(), () => undefined, undefined, given))] as const))
  return { ...tongue, voices, tag: pack.tag, say: say(heard), entities, events, leads: given.leads, once: newOnce(() => ({ entities })), discourse: { sentence: 0, clause: 0, introduced: new Set(), recent: [], taken: new Map(), described: 0 } }
}

/** A function that makes its value when it is first asked, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
