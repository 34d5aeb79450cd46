import * as z from 'zod'
import { diagnose, didYouMean, issueText } from '../diagnostics/index.js'
import type { Diagnostic, Entity, Place } from '../ir/index.js'
import { plainText } from './plain-text.js'
import { checkTag } from './tag.js'

const text = z.string().transform((value) => value.replace(/\s+/g, ' ').trim()).pipe(z.string().min(1, 'it is empty'))
const byTag = <T extends z.ZodType>(value: T) => z.record(z.string(), value)

/** One entry of `cast` in story.yaml. */
const schema = z.object({
  id: z.string().regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, 'an id is words in small letters with hyphens between them'),
  type: z.enum(['person', 'place', 'organization', 'object', 'work']).default('person'),
  gender: z.enum(['female', 'male', 'neuter', 'unknown']).optional(),
  names: byTag(text).refine((names) => Object.keys(names).length > 0, 'there is no name'),
  aliases: byTag(z.array(text)).default({}),
  description: byTag(text).optional(),
  relations: z.array(z.object({ relation: text, of: text })).optional(),
})
const known = Object.keys(schema.shape)

/** Where something in story.yaml stands, by its path from the top. */
export type At = (path: readonly PropertyKey[], options?: { readonly key?: boolean }) => Place

/** Reads the cast. An entry that cannot be used is reported and left out; the others hold. */
export function readCast(entries: unknown, at: At, diagnostics: Diagnostic[]): Entity[] {
  if (entries === undefined || entries === '') return []
  if (!Array.isArray(entries)) {
    diagnostics.push(diagnose('story-value', at(['cast']), { what: '"cast"', why: 'a list of entries is expected' }))
    return []
  }
  const cast: Entity[] = []
  const lines = new Map<string, number>()
  entries.forEach((written: unknown, index) => {
    const entry = plainEntry(written, ['cast', index], at, diagnostics)
    const parsed = schema.safeParse(entry)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const what = issue.path.length > 0 ? `"${issue.path.join('.')}" of this entry` : 'This entry'
        diagnostics.push(diagnose('story-value', at(['cast', index, ...issue.path]), { what, why: issueText(issue) }))
      }
      return
    }
    for (const key of Object.keys(entry as object)) {
      if (!known.includes(key)) diagnostics.push(diagnose('story-key', at(['cast', index, key], { key: true }), { key, guess: didYouMean(key, known), known: known.join(', ') }))
    }
    const { id, type, gender, names, aliases, description, relations } = parsed.data
    for (const field of ['names', 'aliases', 'description'] as const) checkTags(parsed.data[field] ?? {}, ['cast', index, field], at, diagnostics)
    const place = at(['cast', index, 'id'])
    const first = lines.get(id)
    if (first !== undefined) {
      diagnostics.push(diagnose('cast-id-twice', place, { id, line: first }))
      return
    }
    lines.set(id, place.line ?? 0)
    cast.push({ id, type, gender: gender ?? (type === 'person' ? 'unknown' : 'neuter'), names, aliases, ...(description ? { description } : {}), ...(relations ? { relations } : {}) })
  })
  return separate(cast, entries, at, diagnostics)
}

/** An entry whose names and descriptions are without tags and marks of direction; what had any is reported. */
function plainEntry(entry: unknown, path: readonly PropertyKey[], at: At, diagnostics: Diagnostic[]): unknown {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return entry
  const fields = ['names', 'aliases', 'description']
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, fields.includes(key) ? plainTexts(value, [...path, key], at, diagnostics) : value]))
}

/** The same of all texts in a value. */
export function plainTexts(value: unknown, path: readonly PropertyKey[], at: At, diagnostics: Diagnostic[]): unknown {
  if (typeof value === 'string') {
    const { text: plain, had } = plainText(value)
    if (had.length > 0) diagnostics.push(diagnose('name-marks', at(path), { what: had.join(' and '), text: plain }))
    return had.length > 0 ? plain : value
  }
  if (Array.isArray(value)) return value.map((each, index) => plainTexts(each, [...path, index], at, diagnostics))
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainTexts(each, [...path, key], at, diagnostics)])) : value
}

/** Takes names that two members share from both, since nobody could tell who is meant. A name under `und` holds in every language. */
function separate(cast: readonly Entity[], entries: readonly unknown[], at: At, diagnostics: Diagnostic[]): Entity[] {
  const shared = new Set<string>()
  const owners: { id: string; tag: string; name: string }[] = cast.flatMap((entity) => [
    ...Object.entries(entity.names).map(([tag, name]) => ({ id: entity.id, tag, name })),
    ...Object.entries(entity.aliases).flatMap(([tag, names]) => names.map((name) => ({ id: entity.id, tag, name }))),
  ])
  const key = (tag: string, name: string): string => `${tag} ${name.normalize('NFC').toLowerCase()}`
  const seen = new Map<string, typeof owners>()
  for (const owner of owners) {
    const rivals = seen.get(owner.name.normalize('NFC').toLowerCase()) ?? []
    const rival = rivals.find(({ id, tag }) => id !== owner.id && (tag === owner.tag || tag === 'und' || owner.tag === 'und'))
    if (rival && !shared.has(key(owner.tag, owner.name))) {
      const index = entries.findIndex((entry) => (entry as { id?: unknown } | null)?.id === owner.id)
      diagnostics.push(diagnose('cast-alias-shared', at(['cast', index]), { name: owner.name, tag: owner.tag, first: rival.id, second: owner.id }))
      for (const tag of [owner.tag, rival.tag]) shared.add(key(tag, owner.name))
    }
    seen.set(owner.name.normalize('NFC').toLowerCase(), [...rivals, owner])
  }
  if (shared.size === 0) return [...cast]
  const keeps = (tag: string, name: string): boolean => !shared.has(key(tag, name))
  return cast.map((entity) => ({
    ...entity,
    // A full name stays for rendering: without any name an entry could not be told at all.
    aliases: Object.fromEntries(Object.entries(entity.aliases).map(([tag, names]) => [tag, names.filter((name) => keeps(tag, name))])),
  }))
}

/** Reports keys that should be language tags and are none. */
export function checkTags(value: object, path: readonly PropertyKey[], at: At, diagnostics: Diagnostic[]): void {
  for (const tag of Object.keys(value)) {
    if (tag === 'und' || checkTag(tag) !== 'malformed') continue
    diagnostics.push(diagnose('tag-invalid', at([...path, tag], { key: true }), { tag, where: `a key of "${String(path.at(-1))}"`, consequence: 'it is never used', guess: '' }))
  }
}
