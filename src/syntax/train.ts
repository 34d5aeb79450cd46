import { augment, type Augmentation } from './augment.js'
import { clustersOf, NO_CLUSTERS, parseClusters } from './clusters.js'
import { parseConllu } from './conllu.js'
import { inventoryOf, tablesOf } from './inventory.js'
import { writeModel } from './model.js'
import { prepare, type Example } from './prepare.js'
import { seededRandom } from './random.js'
import { trainAnnotator, viewsOfUnseen } from './trainAnnotator.js'
import { trainTrees } from './trainTrees.js'
import { trainTokenizer } from './trainTokenizer.js'

export interface TrainingOptions {
  readonly seed?: number
  /** Parts of the data tagged and parsed by models that have not seen them, so that later stages learn from honest input. */
  readonly folds?: number
  readonly taggerEpochs?: number
  readonly parserEpochs?: number
  /** The parser is the mean of so many, which see the data in other orders; 1 where nothing is said. */
  readonly parserRuns?: number
  /** The size the model must keep to; the weights that matter least are left out until it does. */
  readonly maxBytes?: number
  /** So many features of each classifier are kept for the last rounds of its training, so that they learn to do without those that the size will not allow; all of them where nothing is said. */
  readonly keep?: Readonly<Record<'first' | 'second' | 'actions' | 'labels' | 'revision', number>>
  readonly augment?: Augmentation
  /** How many times each treebank counts, in the order of the treebanks; once where nothing is said. */
  readonly weights?: readonly number[]
  /** Clusters of words, as `parseClusters` reads them; they become part of the model. */
  readonly clusters?: string
}

export interface TrainingProgress {
  readonly stage: string
  readonly done: number
  readonly of: number
}

/**
 * Trains a reader from treebanks in CoNLL-U. Deterministic: same input and options, same bytes. Takes minutes.
 * @throws ClustersError where the clusters cannot be read
 * @returns the model's bytes, for `loadReader`
 */
export function trainReader(treebanks: readonly string[], options: TrainingOptions = {}, onProgress: (p: TrainingProgress) => void = () => {}): Uint8Array {
  const random = seededRandom(options.seed ?? 1)
  const folds = options.folds ?? 3
  const of = 2 * folds + 4
  let done = 0
  const report = (stage: string) => onProgress({ stage, done: done++, of })

  const banks = treebanks.map(parseConllu)
  const sentences = banks.flat()
  const inventory = inventoryOf(sentences)
  const tables = tablesOf(inventory)
  const table = options.clusters === undefined ? undefined : parseClusters(options.clusters)
  const clusters = table ? clustersOf(table) : NO_CLUSTERS
  const examples: Example[] = []
  const changed = options.augment === undefined ? [] : augment(sentences, options.augment, random)
  let origin = 0
  banks.forEach((bank, b) => {
    for (const sentence of bank) {
      // Copies and changed copies share their original's fold: none may be parsed by a model that knows another.
      for (let copy = 0; copy < (options.weights?.[b] ?? 1); copy++) examples.push(prepare(sentence, origin, tables, clusters, random))
      const other = changed[origin]
      const copy = other && prepare(other, origin, tables, clusters, random)
      if (copy?.tags.every((tag) => tag >= 0)) examples.push(copy)
      origin++
    }
  })

  report('tokens')
  const tokenizer = trainTokenizer(sentences, 4, random)
  const epochs = options.taggerEpochs ?? 6
  const views = viewsOfUnseen(examples, tables, folds, epochs, random, () => report('tags of a fold'), options.keep)
  report('tags')
  const { tagger, lemmas } = trainAnnotator(examples, tables, epochs, random, options.keep)
  const trees = trainTrees(examples, views, { labels: inventory.labels.length, folds, epochs: options.parserEpochs ?? 8, runs: options.parserRuns, random, keep: options.keep }, report)
  const parts = { inventory, clusters: table, tokenizer, ...tagger, lemmas: { ...lemmas, seen: [...lemmas.seen] }, ...trees }
  for (let prune = 0.02; ; prune *= 1.06) {
    const bytes = writeModel(parts, prune)
    if (bytes.length <= (options.maxBytes ?? 2_990_000) || prune > 1) return bytes
  }
}
