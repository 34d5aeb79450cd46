import type * as z from 'zod'
import { diagnose, didYouMean, issueText } from '../diagnostics/index.js'
import type { Diagnostic, EventsDecision, PassageDecision, Place, Placed, Reported, Review } from '../ir/index.js'
import { parseReview, type ReviewFile } from './document.js'
import { sections, type Section } from './schema.js'

export const noDecisions: Review = { passages: [], events: [], beats: [], wording: [] }

/** Reads review.yaml. A decision that cannot be used is reported at its place and left out; the others hold. */
export function readReview(file: { readonly path: string; readonly bytes: Uint8Array }): Reported<Review> {
  const document = parseReview(file.path, file.bytes)
  if ('why' in document) return { value: noDecisions, diagnostics: [diagnose('review-yaml', { path: file.path }, { why: document.why })] }
  const diagnostics: Diagnostic[] = [
    ...document.conflicts.map((at) => diagnose('review-unmerged', at, {})),
    ...document.errors.map(({ why, at }) => diagnose('review-yaml', at, { why })),
  ]
  const { value } = document
  if (value === undefined || value === '') return { value: noDecisions, diagnostics }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { value: noDecisions, diagnostics: [...diagnostics, diagnose('review-value', document.at([]), { what: 'The file', why: `a group of keys is expected (${Object.keys(sections).join(', ')})` })] }
  }
  const known = Object.keys(sections)
  for (const key of Object.keys(value)) if (!known.includes(key)) diagnostics.push(diagnose('review-key', document.at([key], { key: true }), { key, guess: didYouMean(key, known), known: known.join(', ') }))
  const list = <S extends Section>(section: S): Placed<z.output<(typeof sections)[S]>>[] => entriesOf(document, section, (value as Record<string, unknown>)[section], diagnostics)
  return {
    value: {
      passages: (list('passages') as Placed<PassageDecision>[]).filter((entry) => one(entry, ['noEvent', 'event', 'refersTo'], diagnostics)),
      events: (list('events') as Placed<EventsDecision>[]).filter((entry) => one(entry, ['same', 'different', 'order', 'cause', 'conflict'], diagnostics) && complete(entry, diagnostics)),
      beats: list('beats') as Review['beats'][number][],
      wording: (list('wording') as Review['wording'][number][]).filter((entry) => one(entry, ['beat', 'part'], diagnostics) && whole(entry, diagnostics)),
    },
    diagnostics,
  }
}

function entriesOf<S extends Section>(document: ReviewFile, section: S, entries: unknown, diagnostics: Diagnostic[]): Placed<z.output<(typeof sections)[S]>>[] {
  if (entries === undefined || entries === '') return []
  if (!Array.isArray(entries)) {
    diagnostics.push(diagnose('review-value', document.at([section]), { what: `"${section}"`, why: 'a list of decisions is expected' }))
    return []
  }
  return entries.flatMap((entry: unknown, index) => {
    const path = [section, index]
    if (document.broken(path)) return []
    const parsed = sections[section].safeParse(entry)
    if (parsed.success) return [{ ...(parsed.data as z.output<(typeof sections)[S]>), at: document.at(path) }]
    for (const issue of deepest(parsed.error.issues, entry)) complain(issue, document, path, diagnostics)
    return []
  })
}

/** Of a choice between shapes, the complaint about the one that was meant. */
function deepest(issues: readonly z.core.$ZodIssue[], entry: unknown): z.core.$ZodIssue[] {
  return issues.flatMap((issue): z.core.$ZodIssue[] => {
    if (issue.code !== 'invalid_union') return [issue]
    const meant = valueAt(entry, issue.path)
    const options = issue.errors.filter((each) => each.length > 0)
    const group = meant !== null && typeof meant === 'object' && !Array.isArray(meant)
    const own = options.filter((each) => !each.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    const chosen = (group ? own : options).sort((a, b) => unknownKeys(a) - unknownKeys(b))[0] ?? options[0] ?? []
    return deepest(chosen.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })), entry)
  })
}

const unknownKeys = (issues: readonly z.core.$ZodIssue[]): number => issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((inner, key) => (inner === null || typeof inner !== 'object' ? undefined : (inner as Record<PropertyKey, unknown>)[key]), value)

function complain(issue: z.core.$ZodIssue, document: ReviewFile, path: readonly PropertyKey[], diagnostics: Diagnostic[]): void {
  const full = [...path, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path[0] as Section, issue.path)
    for (const key of issue.keys) diagnostics.push(diagnose('review-key', document.at([...full, key], { key: true }), { key, guess: didYouMean(key, known), known: known.join(', ') }))
    return
  }
  const what = issue.path.length > 0 ? `"${issue.path.join('.')}" of this decision` : 'This decision'
  diagnostics.push(diagnose('review-value', document.at(full), { what, why: issueText(issue) }))
}

/** Keys that may stand where an unknown one does. */
function knownKeys(section: Section, path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(sections[section].shape)
  if (path.at(-1) === 'position') return ['start', 'end']
  if (section === 'wording') return ['lang', 'digest']
  if (section === 'passages' && path.at(-1) === 'event' && path.length === 1) return ['type', 'roles', 'factuality', 'polarity']
  return section === 'passages' && path.length === 4 ? ['text', 'event'] : ['lang', 'exact', 'prefix', 'suffix', 'position', 'occurrences', 'type']
}

/** Exactly one of some keys says what is decided. */
function one<T extends { readonly at: Place }>(entry: T, keys: readonly (keyof T & string)[], diagnostics: Diagnostic[]): boolean {
  const given = keys.filter((key) => entry[key] !== undefined)
  if (given.length === 1) return true
  const why = given.length === 0 ? `one of ${keys.join(', ')} is expected` : `${given.join(' and ')} cannot be decided at once; make two entries of it`
  diagnostics.push(diagnose('review-value', entry.at, { what: 'This decision', why }))
  return false
}

/** Words for a disagreement name it, and no others do. */
function whole(entry: Review['wording'][number], diagnostics: Diagnostic[]): boolean {
  const why = entry.part === 'conflict' ? (entry.conflict === undefined ? 'it is missing' : undefined) : entry.conflict ?? entry.field ? 'it goes with `part: conflict` alone' : undefined
  if (why !== undefined) diagnostics.push(diagnose('review-value', entry.at, { what: `"${entry.conflict === undefined && entry.part !== 'conflict' ? 'field' : 'conflict'}" of this decision`, why }))
  return why === undefined
}

/** What goes with the deciding key is there. */
function complete(entry: Placed<EventsDecision>, diagnostics: Diagnostic[]): boolean {
  const missing = (entry.cause !== undefined && entry.effect === undefined && 'effect') || (entry.conflict !== undefined && entry.is === undefined && 'is') || (entry.is === 'settled' && entry.for === undefined && 'for')
  if (missing) diagnostics.push(diagnose('review-value', entry.at, { what: `"${missing}" of this decision`, why: 'it is missing' }))
  return !missing
}
