import { po as format, type PoEntry, type PoTable } from 'gettext-parser'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'
import type { ReadBack, Returned, ReturnedUnit } from './returned.js'
import type { Translation } from './translation.js'

/** Context of an entry: beat, part, and which stretch of how many. */
const context = /^(.+)\.(title|text)\.(\d+)\/(\d+)$/
const marker = 'crossbeat:'

/** A translation as gettext PO: an entry for each stretch, the articles' sentences and what the merge needs as extracted comments. */
export function po({ story, from, to, units }: Translation): string {
  const entries: PoEntry[] = units.flatMap(({ beat, part, segments, events, fingerprint, digest }) => segments.map(({ source, target, quotes }, k) => ({
    msgctxt: `${beat}.${part}.${k + 1}/${segments.length}`,
    msgid: source,
    msgstr: [target ?? ''],
    comments: {
      reference: [...new Set(quotes.map(({ path, line }) => `${path}:${line}`))].join('\n'),
      extracted: [...quotes.map(({ text }) => text), `${marker} fingerprint=${fingerprint} digest=${digest} events=${events.join(',')}`].join('\n'),
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
  const found = new Map<string, { beat: string; part: 'title' | 'text'; of: number; entries: (PoEntry & { position: number })[]; line: number }>()
  for (const [key, byId] of Object.entries(table.translations)) {
    if (key === '' && Object.keys(byId).every((id) => id === '')) continue
    const [, beat = '', part, position, of] = context.exec(key) ?? []
    if (part !== 'title' && part !== 'text') {
      diagnostics.push(diagnose('exchange-left-out', { path, line: lineOf(key), column: 1 }, { what: `entry "${key}"`, why: 'it is no entry that `crossbeat export` wrote' }))
      continue
    }
    const id = `${beat}.${part}`
    const unit = found.get(id) ?? { beat, part, of: Number(of), entries: [], line: lineOf(key) }
    unit.entries.push(...Object.values(byId).map((entry) => ({ ...entry, position: Number(position) })))
    found.set(id, unit)
  }
  return { value: { story, to, units: [...found.values()].map(unitOf) }, diagnostics }
}

function unitOf({ beat, part, of, entries, line }: { beat: string; part: 'title' | 'text'; of: number; entries: (PoEntry & { position: number })[]; line: number }): ReturnedUnit {
  const sorted = [...entries].sort((a, b) => a.position - b.position)
  const texts = sorted.map(({ msgstr }) => msgstr[0] ?? '')
  const complete = texts.length === of && texts.every((each) => each.trim() !== '')
  const known = sorted.map(({ comments }) => comments?.extracted?.split('\n').find((each) => each.startsWith(marker))).find((each) => each !== undefined)
  const value = (name: string): string | undefined => new RegExp(` ${name}=(\\S*)`).exec(known ?? '')?.[1]
  const [fingerprint, digest, events] = [value('fingerprint'), value('digest'), value('events')]
  return {
    beat, part, line, column: 1,
    ...(complete ? { text: texts.join(' ').trim() } : texts.every((each) => each.trim() === '') ? { text: '' } : {}),
    notes: sorted.flatMap(({ comments }) => comments?.translator?.trim() || []),
    ...(events === undefined ? {} : { events: events.split(',').filter((id) => id !== '') }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(digest === undefined ? {} : { digest }),
    unfinished: sorted.some(({ comments }) => /\bfuzzy\b/.test(comments?.flag ?? '')),
  }
}
