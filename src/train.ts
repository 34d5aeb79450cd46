import { resolve } from 'node:path'
import { diagnose } from './diagnostics/index.js'
import { realFiles } from './host/index.js'
import type { Diagnostic } from './ir/index.js'
import { ClustersError, trainReader, type TrainingOptions, type TrainingProgress } from './syntax/index.js'

export interface TrainOptions {
  /** Treebanks in CoNLL-U; relative to the current folder. */
  readonly treebanks: readonly string[]
  /** Where to put the model. */
  readonly out: string
  /** A list of clusters of words, which becomes part of the model; relative to the current folder. */
  readonly clusters?: string | undefined
  readonly training?: TrainingOptions
  readonly onProgress?: (progress: TrainingProgress) => void
}

/** Trains a reader of syntax and writes it as a pack's `reader.model`. */
export async function train({ treebanks, out, clusters, training = {}, onProgress }: TrainOptions): Promise<{ readonly bytes?: number; readonly diagnostics: readonly Diagnostic[] }> {
  const files = realFiles('.')
  const texts: string[] = []
  for (const path of [...treebanks, ...(clusters === undefined ? [] : [clusters])]) {
    const bytes = await files.read(resolve(path))
    if (!bytes) return { diagnostics: [diagnose('import-missing', { path }, {})] }
    texts.push(new TextDecoder().decode(bytes))
  }
  try {
    const model = trainReader(texts.slice(0, treebanks.length), { ...training, ...(clusters !== undefined && { clusters: texts.at(-1)! }) }, onProgress)
    await files.write(resolve(out), model)
    return { bytes: model.length, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof ClustersError) || clusters === undefined) throw error
    return { diagnostics: [diagnose('clusters-line', { path: clusters, line: error.line }, {})] }
  }
}
