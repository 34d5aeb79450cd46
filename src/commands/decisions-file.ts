import { diagnose } from '../diagnostics/index.js'
import type { Files } from '../host/index.js'
import type { Diagnostic } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { record, type Decision } from '../record/index.js'

export const decisionsPath = (story: string): string => `sources/${story}/review.yaml`

/** The text of a story's review.yaml; empty where there is none. */
export async function readDecisions(files: Files, story: string): Promise<string> {
  const bytes = await files.read(decisionsPath(story))
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : ''
}

export interface WrittenDecisions {
  readonly added: readonly Decision[]
  readonly replaced: readonly Decision[]
  readonly unchanged: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
  /** The file's text before and after. */
  readonly before: string
  readonly after: string
}

/** Writes decisions into a story's review.yaml, all or none. What already stands there is not written again. */
export async function writeDecisions(files: Files, story: string, decisions: readonly Decision[]): Promise<WrittenDecisions> {
  const path = decisionsPath(story)
  const before = await readDecisions(files, story)
  let after = before
  const done: { readonly added: Decision[]; readonly replaced: Decision[]; readonly unchanged: Decision[] } = { added: [], replaced: [], unchanged: [] }
  const failed = (diagnostic: Diagnostic): WrittenDecisions => ({ added: [], replaced: [], unchanged: [], diagnostics: [diagnostic], before, after: before })
  for (const decision of decisions) {
    const result = record(after, decision)
    if ('why' in result) return failed(diagnose('review-not-written', { path, ...positions(after)(result.offset) }, { why: result.why }))
    after = result.text
    done[result.unchanged ? 'unchanged' : result.replaced ? 'replaced' : 'added'].push(decision)
  }
  try {
    if (after !== before) await files.write(path, after)
  } catch (error) {
    return failed(diagnose('write-failed', { path }, { why: error instanceof Error ? error.message : String(error) }))
  }
  return { ...done, diagnostics: [], before, after }
}
