import { po as format, type PoEntry, type PoTable } from 'gettext-parser'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'
import type { ReadBack, Returned, ReturnedUnit } from './returned.js'
import { subjectId, subjectOf, type Subject } from './subject.js'
import type { Translation } from './translation.js'

/** Context of an entry: what it is about, and which stretch of how many. */
const context = /^(.+)\.(\d+)\/(\d+)$/
const marker = 'crossbeat:'

/** A translation as gettext PO: an entry for each stretch, the articles' sentences and what the merge needs as extracted comments. */
export function po({ story, from, to, units }: Translation): string {
  const entries: PoEntry[] = units.flatMap(({ segments, events, fingerprint, digest, source: from, ...subject }) => segments.map(({ source, target, quotes }, k) => ({
    msgctxt: `${subjectId(subject)}.${k + 1}/${segments.length}`,
    msgid: source,
    msgstr: [target ?? ''],
    comments: {
      reference: [...new Set(quotes.map(({ path, line }) => `${path}:${line}`))].join('\n'),
      extracted: [...quotes.map(({ text }) => text), `${marker} fingerprint=${fingerprint} digest=${digest}${from === undefined ? '' : ` source=${from}`} events=${events.join(',')}`].join('\n'),
    },
  })))
  const table: PoTable = {
    charset: 'utf-8',
    headers: { 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', Language: to, 'X-Story': story, 'X-Source-Language': from },
    translations: Object.fromEntries(entries.map((entry) => [entry.msgctxt, { [entry.msgid]: entry }])),
  }
  return new TextDecoder().decode(format.compile(table))
}

/** PO back from a translator. Fuzzy entries count as not done. In: `path` for diagnostics. */
export function readPo(text: string, path: string): ReadBack<Returned> {
  const diagnostics: Diagnostic[] = []
  let table: PoTable
  try {
    table = format.parse(text, { validation: true })
  } catch (error) {
    const line = (error as { lineNumber?: number }).lineNumber
    return { diagnostics: [diagnose('exchange-broken', { path, ...(line === undefined ? {} : { line, column: 1 }) }, { format: 'PO', why: error instanceof Error ? error.message : String(error) })] }
  }
  const headers = new Map(Object.entries(table.headers).map(([key, value]) => [key.toLowerCase(), value]))
  const [story, to] = [headers.get('x-story') ?? '', headers.get('language') ?? '']
  if (story === '' || to === '') return { diagnostics: [diagnose('exchange-broken', { path, line: 1, column: 1 }, { format: 'PO', why: 'the header lacks X-Story or Language, so it is no file that `crossbeat export` wrote' })] }

  const lineOf = (key: string): number => Math.max(1, 1 + text.split(/\r?\n/).findIndex((line) => line === `msgctxt ${JSON.stringify(key)}`))
  const found = new Map<string, Found>()
  for (const [key, byId] of Object.entries(table.translations)) {
    if (key === '' && Object.keys(byId).every((id) => id === '')) continue
    const [, id = '', position, of] = context.exec(key) ?? []
    const subject = subjectOf(id)
    if (!subject) {
      diagnostics.push(diagnose('exchange-left-out', { path, line: lineOf(key), column: 1 }, { what: `entry "${key}"`, why: 'it is no entry that `crossbeat export` wrote' }))
      continue
    }
    const unit: Found = found.get(id) ?? { subject, of: Number(of), entries: [], line: lineOf(key) }
    unit.entries.push(...Object.values(byId).map((entry) => ({ ...entry, position: Number(position) })))
    found.set(id, unit)
  }
  const from = headers.get('x-source-language')
  return { value: { story, ...(from ? { from } : {}), to, units: [...found.values()].map(unitOf) }, diagnostics }
}

interface Found {
  readonly subject: Subject
  readonly of: number
  readonly entries: (PoEntry & { position: number })[]
  readonly line: number
}

function unitOf({ subject, of, entries, line }: Found): ReturnedUnit {
  const sorted = [...entries].sort((a, b) => a.position - b.position)
  const texts = sorted.map(({ msgstr }) => msgstr[0] ?? '')
  const complete = texts.length === of && texts.every((each) => each.trim() !== '')
  const known = sorted.map(({ comments }) => comments?.extracted?.split('\n').find((each) => each.startsWith(marker))).find((each) => each !== undefined)
  const value = (name: string): string | undefined => new RegExp(` ${name}=(\\S*)`).exec(known ?? '')?.[1]
  const [fingerprint, digest, source, events] = ['fingerprint', 'digest', 'source', 'events'].map(value)
  return {
    ...subject, line, column: 1,
    ...(complete ? { text: texts.join(' ').trim() } : texts.every((each) => each.trim() === '') ? { text: '' } : {}),
    notes: sorted.flatMap(({ comments }) => comments?.translator?.trim() || []),
    ...(events === undefined ? {} : { events: events.split(',').filter((id) => id !== '') }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(digest === undefined ? {} : { digest }),
    ...(source === undefined ? {} : { source }),
    unfinished: sorted.some(({ comments }) => /\bfuzzy\b/.test(comments?.flag ?? '')),
  }
}
