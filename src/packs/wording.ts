/** Checks and reads recap.json and events.json: what cannot be used is reported at its place and left out, key by key. */
import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Place, Resource } from '../ir/index.js'
import { askedKeys, formatters } from './asked.js'
import { eventKey, typeIds, untoldTypes } from './event-keys.js'
import type { JsonSource } from './json-source.js'
import { pluralsOf, splitPlural } from './plurals.js'
import { recapKey, recapKeysOf } from './recap-keys.js'
import { readTemplate } from './template.js'

export interface WordingOptions {
  readonly kind: 'recap' | 'events'
  readonly tag: string
  /** Cases and clauses of the pack's grammar: the formatters that it adds. */
  readonly ways: ReadonlySet<string>
}

/** A tag of HTML, or a character written as one writes it in HTML. */
const HTML = /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu

/** In: the file of each layer, lowest first. Out: keys that have a sound text, those without one yet, and what is wrong. */
export function readWording(layers: readonly JsonSource[], options: WordingOptions, diagnostics: Diagnostic[]): Pick<Resource, 'entries' | 'untranslated'> {
  const entries = new Map<string, string>()
  const empty = new Set<string>()
  let base: JsonSource | undefined
  for (const source of layers) {
    const { value } = source
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      diagnostics.push(diagnose('pack-value', source.at([]), { what: 'The file', why: 'keys with one line of text each are expected' }))
      continue
    }
    base ??= source
    for (const [key, text] of Object.entries(value)) {
      if (!checkEntry(key, text, source, options, diagnostics)) continue
      if (text === '') empty.add(key)
      else entries.set(key, text as string)
    }
  }
  const untranslated = [...empty].filter((key) => !entries.has(key))
  if (base) reportMissing(new Set([...entries.keys(), ...untranslated]), base, options, diagnostics)
  return { entries: Object.fromEntries(entries), untranslated }
}

/** Whether an entry can be used. */
function checkEntry(key: string, text: unknown, source: JsonSource, { kind, tag, ways }: WordingOptions, diagnostics: Diagnostic[]): boolean {
  const before = diagnostics.length
  if (typeof text !== 'string') {
    diagnostics.push(diagnose('pack-value', source.at([key]), { what: `"${key}"`, why: 'one line of text is expected' }))
    return false
  }
  const asked = kind === 'events' ? eventKey(key) ?? { kind: 'unknown' as const } : recapKey(key, tag)
  if ('kind' in asked) {
    const place = source.at([key], { key: true })
    const guess = didYouMean(key, kind === 'events' ? typeIds : Object.keys(askedKeys))
    const why = asked.kind === 'plural' && asked.category !== undefined ? `${tag} has no plural category "${asked.category}"` : 'it is chosen by number, so its name has to end in a plural category'
    diagnostics.push(asked.kind === 'unknown' ? diagnose('pack-key-unknown', place, { key, guess }) : diagnose('pack-plural', place, { key, why, categories: pluralsOf(tag).join(', ') }))
    return false
  }
  const html = HTML.exec(text)?.[0]
  if (html !== undefined) diagnostics.push(diagnose('pack-html', source.within([key], html), { key, found: html }))
  const { placeholders, stray } = readTemplate(text)
  if (stray !== undefined) diagnostics.push(diagnose('pack-braces', source.within([key], stray), { key, found: stray }))
  for (const placeholder of placeholders) {
    // Places are looked for where something is wrong alone: that takes longer than all the rest.
    const at = (): Place => source.within([key], placeholder.text)
    if (!asked.includes(placeholder.name)) diagnostics.push(diagnose('pack-placeholder', at(), { key, name: placeholder.name, guess: didYouMean(placeholder.name, asked), known: asked.join(', ') || 'none' }))
    for (const { name } of placeholder.formats) {
      if (!formatters.includes(name) && !ways.has(name)) diagnostics.push(diagnose('pack-formatter', at(), { key, name, guess: didYouMean(name, [...formatters, ...ways]) }))
    }
  }
  return diagnostics.length === before
}

/** Where a key would stand is where the file ends. */
function reportMissing(present: ReadonlySet<string>, base: JsonSource, { kind, tag }: WordingOptions, diagnostics: Diagnostic[]): void {
  const written = new Set(Object.keys(base.value as object))
  const missing = kind === 'events' ? untoldTypes([...present, ...written]) : recapKeysOf(tag).filter((key) => !present.has(key) && !written.has(key))
  for (const key of missing) {
    const category = kind === 'recap' ? splitPlural(key)?.category : undefined
    const because = category !== undefined && askedKeys[key] === undefined && !key.startsWith('relation.') ? `CLDR gives this language the plural categories ${pluralsOf(tag).join(', ')}.` : ''
    diagnostics.push(diagnose('pack-key-missing', base.at([], { end: true }), { key, because }))
  }
}
