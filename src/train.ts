import { resolve } from 'node:path'
import { diagnose } from './diagnostics/index.js'
import { realFiles } from './host/index.js'
import type { Diagnostic } from './ir/index.js'
import { trainReader, type TrainingOptions, type TrainingProgress } from './syntax/index.js'

export interface TrainOptions {
  /** Treebanks in CoNLL-U; relative to the current folder. */
  readonly treebanks: readonly string[]
  /** Where to put the model. */
  readonly out: string
  readonly training?: TrainingOptions
  readonly onProgress?: (progress: TrainingProgress) => void
}

/** Trains a reader of syntax and writes it as a pack's `reader.model`. */
export async function train({ treebanks, out, training = {}, onProgress }: TrainOptions): Promise<{ readonly bytes?: number; readonly diagnostics: readonly Diagnostic[] }> {
  const files = realFiles('.')
  const texts: string[] = []
  for (const path of treebanks) {
    const bytes = await files.read(resolve(path))
    if (!bytes) return { diagnostics: [diagnose('import-missing', { path }, {})] }
    texts.push(new TextDecoder().decode(bytes))
  }
  const model = trainReader(texts, training, onProgress)
  await files.write(resolve(out), model)
  return { bytes: model.length, diagnostics: [] }
}
