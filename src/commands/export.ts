import { resolve } from 'node:path'
import { check } from '../check.js'
import { diagnose, didYouMean } from '../diagnostics/index.js'
import { translationOf, type Translation } from '../exchange/translation.js'
import { webAnnotations } from '../exchange/web-annotation.js'
import { xliff } from '../exchange/xliff.js'
import { packageInfo, realFiles } from '../host/index.js'
import type { Diagnostic } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'
import type { WorkspaceOptions } from '../workspace.js'
import { passagesOfAnaphors } from './anaphor-passages.js'
import { formats } from './formats.js'
import { factsIn, fingerprintIn, recapText } from './recap-text.js'

export interface ExportOptions extends Omit<WorkspaceOptions, 'stories' | 'languages'> {
  readonly story: string
  readonly format: string
  /** Language to translate from and to; where one is missing it is chosen if there is but one way to. */
  readonly from?: string
  readonly to?: string
  /** File to write, relative to the current folder; nothing is written without. */
  readonly out?: string
}

export interface Exported {
  readonly diagnostics: readonly Diagnostic[]
  readonly misused: boolean
  readonly text?: string
  readonly written?: string
}

/** A story for other programs: recaps for translators, mentions for annotators. */
export async function exportStory(options: ExportOptions): Promise<Exported> {
  const { story, format, from, to, out } = options
  if (!formats.some((each) => each === format)) return { diagnostics: [diagnose('exchange-format', { path: '.' }, { name: format, guess: didYouMean(format, formats), known: formats.join(', ') })], misused: true }
  const { workspace, compiled, diagnostics: found } = await check({ ...options, stories: [story] })
  const diagnostics = found.filter(({ severity }) => severity === 'error')
  const [told] = compiled
  if (!told) return { diagnostics, misused: workspace.misused }
  let text: string
  if (format === 'webannotation') text = webAnnotations({ story, articles: told.articles, mentions: told.story.events.flatMap(({ mentions }) => mentions), anaphors: passagesOfAnaphors(told), generator: packageInfo() })
  else {
    const pair = languagesOf(told, workspace.languages, from, to)
    if ('code' in pair) return { diagnostics: [...diagnostics, pair], misused: true }
    const translation = translationIn(told, pair.from, pair.to)
    // The PO library is loaded for PO alone.
    text = format === 'xliff' ? xliff(translation) : (await import('../exchange/po.js')).po(translation)
  }
  if (out === undefined) return { diagnostics, misused: false, text }
  try {
    await realFiles('.').write(resolve(out), text)
    return { diagnostics, misused: false, written: out }
  } catch (error) {
    return { diagnostics: [...diagnostics, diagnose('write-failed', { path: out }, { why: error instanceof Error ? error.message : String(error) })], misused: false }
  }
}

function translationIn(told: Compiled, from: string, to: string): Translation {
  const recap = (language: string) => told.recaps.find((each) => each.language === language)
  const [source, target] = [recap(from), recap(to)]
  return translationOf({
    source: { story: told.story.story, language: from, ...(source ? recapText(source) : { beats: [] }) },
    ...(target ? { target: recapText(target) } : {}),
    to, articles: told.articles, fingerprintOf: fingerprintIn(told.story), factsOf: factsIn(told.story),
  })
}

/** Which language to translate from and to. An article's language comes first: there a person wrote. */
function languagesOf(told: Compiled, written: readonly string[], from?: string, to?: string): { readonly from: string; readonly to: string } | Diagnostic {
  const recaps = told.recaps.map(({ language }) => language)
  const ask = (why: string, option: string): Diagnostic => diagnose('exchange-language', { path: `sources/${told.story.story}` }, { why, option, known: written.join(', ') })
  const source = from ?? [...told.story.languages, ...recaps].find((tag) => tag !== to && recaps.includes(tag))
  if (source === undefined || !recaps.includes(source)) return ask(source === undefined ? 'There is no recap to translate from' : `There is no recap in "${source}" to translate from`, 'from')
  const targets = to === undefined ? recaps.filter((tag) => tag !== source) : [to]
  if (targets.length !== 1) return ask(targets.length === 0 ? 'There is one recap alone, so it is not clear which language to translate to' : `It is not clear which language to translate to: ${targets.join(', ')}`, 'to')
  if (!written.includes(targets[0]!)) return ask(`There is no language pack that recaps in "${targets[0]}" are written with`, 'to')
  if (targets[0] === source) return ask(`"${source}" cannot be translated to itself`, 'to')
  return { from: source, to: targets[0]! }
}
