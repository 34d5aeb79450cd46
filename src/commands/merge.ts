import { resolve } from 'node:path'
import { check } from '../check.js'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Returned } from '../exchange/returned.js'
import { subjectName, type Subject } from '../exchange/subject.js'
import { digestOf } from '../exchange/told.js'
import { readWebAnnotations } from '../exchange/web-annotation-read.js'
import { readXliff } from '../exchange/xliff-read.js'
import { isStoryName, realFiles } from '../host/index.js'
import type { Diagnostic, PassageDecision } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'
import type { Decision } from '../record/index.js'
import type { WorkspaceOptions } from '../workspace.js'
import { passagesOfAnaphors } from './anaphor-passages.js'
import { beatDecisionOf } from './beat-title.js'
import { readDecisions, writeDecisions, type WrittenDecisions } from './decisions-file.js'
import { knownOnly } from './known-values.js'
import { fingerprintIn, recapText } from './recap-text.js'

export interface MergeOptions extends Omit<WorkspaceOptions, 'stories' | 'languages'> {
  /** File to take back, relative to the current folder. */
  readonly file: string
  /** Where the file does not say. */
  readonly story?: string
  /** Whether a mention without an annotation tells no event. */
  readonly deletions?: boolean
}

export interface Merged {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly written?: WrittenDecisions
  readonly story?: string
}

type Format = 'xliff' | 'po' | 'webannotation'

/** Told by how the text starts, as names of files change on the way. */
const formatOf = (text: string): Format => (/^\s*</.test(text) ? 'xliff' : /^\s*[[{]/.test(text) ? 'webannotation' : 'po')

/** Takes back what `export` wrote and people changed: it lands in review.yaml as decisions and wording. */
export async function merge(options: MergeOptions): Promise<Merged> {
  const { file } = options
  const bytes = await realFiles('.').read(resolve(file))
  if (!bytes) return { diagnostics: [diagnose('import-missing', { path: file }, {})], misused: false }
  const text = new TextDecoder().decode(bytes)
  const format = formatOf(text)
  if (format === 'webannotation') return mergeAnnotations(options, text)
  const { value, diagnostics } = format === 'xliff' ? readXliff(text, file) : (await import('../exchange/po.js')).readPo(text, file)
  return value ? mergeTranslation(options, value, diagnostics) : { diagnostics, misused: false }
}

async function mergeTranslation(options: MergeOptions, returned: Returned, found: readonly Diagnostic[]): Promise<Merged> {
  const opened = await open(options, options.story ?? returned.story)
  if (!opened.told) return { diagnostics: [...found, ...opened.diagnostics], misused: opened.misused }
  const { told, files } = opened
  const diagnostics: Diagnostic[] = [...found, ...opened.diagnostics]
  const decisions: Decision[] = []
  const review = await readDecisions(files, told.story.story)
  if (!opened.languages.includes(returned.to)) diagnostics.push(diagnose('language-unknown', { path: options.file }, { name: returned.to, guess: didYouMean(returned.to, opened.languages), known: opened.languages.join(', ') }))
  else for (const unit of returned.units) {
    const { beat, part, conflict, field, text, notes, line, column } = unit
    const place = { path: options.file, line, column }
    const what = subjectName(unit)
    const touched = text === undefined || digestOf(text) !== unit.digest
    const note = notes.join('\n')
    if (!touched && (note === '' || text === '')) continue
    if (text === undefined || text === '') diagnostics.push(diagnose('exchange-incomplete', place, { what }))
    else if (unit.unfinished && touched) diagnostics.push(diagnose('exchange-unfinished', place, { what }))
    else {
      const about = conflict === undefined || field === undefined ? undefined : { event: conflict, field }
      const events = unit.events ?? toldNow(told, returned.to, unit)
      const current = fingerprintIn(told.story)(events, about)
      const fingerprint = unit.fingerprint ?? current
      if (fingerprint !== current) diagnostics.push(diagnose('exchange-outdated', place, { what }))
      const noted = note === '' ? {} : { note }
      const source = returned.from === undefined || unit.source === undefined ? {} : { source: { lang: returned.from, digest: unit.source } }
      const rest = { ...(part === 'title' ? {} : { events, fingerprint }), ...source, ...noted }
      if (beat === undefined) decisions.push({ section: 'wording', value: { ...(part === 'text' ? {} : { part }), ...(conflict === undefined ? {} : { conflict }), ...(field === undefined ? {} : { field }), lang: returned.to, text, ...rest } })
      else if (part === 'text') decisions.push({ section: 'wording', value: { beat, lang: returned.to, text, ...rest } })
      else {
        const titled = beatDecisionOf(told, beat, events, review)
        if (titled) decisions.push({ section: 'beats', value: { ...titled, title: { [returned.to]: text }, ...noted } })
        else diagnostics.push(diagnose('exchange-left-out', place, { what, why: 'none of its events is in the story any more' }))
      }
    }
  }
  const written = await writeDecisions(files, told.story.story, decisions)
  return { diagnostics: [...diagnostics, ...written.diagnostics], misused: false, written, story: told.story.story }
}

/** Events of a part of a recap, where a tool lost what was written down when it went out. */
function toldNow({ recaps }: Compiled, language: string, { beat, part, conflict, field }: Subject): readonly string[] {
  const recap = recaps.find((each) => each.language === language)
  if (beat === undefined && part !== 'conflict') return (recap && part !== 'text' ? recapText(recap).lines?.[part]?.events : undefined) ?? []
  if (part === 'conflict') return recap?.conflicts.find((each) => each.event === conflict && each.field === field)?.events ?? []
  const beats = [...(recap ? [recap] : []), ...recaps].flatMap((each) => each.beats)
  return [...new Set(beats.find(({ id }) => id === beat)?.sentences.flatMap((sentence) => sentence.events) ?? [])]
}

async function mergeAnnotations(options: MergeOptions, text: string): Promise<Merged> {
  // The story is named in the file; what its annotations say can be told only against the model.
  const first = readWebAnnotations(text, options.file, { articles: [], mentions: [], anaphors: [] })
  if (!first.value) return { diagnostics: first.diagnostics, misused: false }
  const opened = await open(options, options.story ?? first.value.story)
  if (!opened.told) return { diagnostics: opened.diagnostics, misused: opened.misused }
  const { told, files } = opened
  const { value, diagnostics: found } = readWebAnnotations(text, options.file, { articles: told.articles, mentions: told.story.events.flatMap(({ mentions }) => mentions), anaphors: passagesOfAnaphors(told) })
  const { decisions = [], absent = [] } = value ?? {}
  const { value: known, diagnostics: unknown } = knownOnly(decisions, told, options.file)
  const diagnostics = [...opened.diagnostics, ...found, ...unknown]
  if (absent.length > 0 && !options.deletions) diagnostics.push(diagnose('exchange-absent', { path: options.file }, { count: absent.length }))
  const deleted = options.deletions ? absent.map(({ passage }): PassageDecision => ({ ...passage, noEvent: true })) : []
  const written = await writeDecisions(files, told.story.story, [...known, ...deleted].map((each) => ({ section: 'passages', value: each })))
  return { diagnostics: [...diagnostics, ...written.diagnostics], misused: false, written, story: told.story.story }
}

async function open(options: MergeOptions, story: string): Promise<{ told?: Compiled; files: ReturnType<typeof realFiles>; languages: readonly string[]; diagnostics: Diagnostic[]; misused: boolean }> {
  const files = (options.files ?? realFiles(options.root)) as ReturnType<typeof realFiles>
  if (!isStoryName(story)) return { files, languages: [], diagnostics: [diagnose('exchange-broken', { path: options.file }, { format: 'file of a story', why: 'it does not say of which story it is; name it with --story' })], misused: false }
  const { workspace, compiled, diagnostics } = await check({ ...options, stories: [story] })
  return { ...(compiled[0] ? { told: compiled[0] } : {}), files, languages: workspace.languages, diagnostics: diagnostics.filter(({ severity }) => severity === 'error'), misused: workspace.misused }
}
