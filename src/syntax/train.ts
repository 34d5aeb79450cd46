import { annotate, type Annotator } from './annotate.js'
import { parseConllu, type Sentence } from './conllu.js'
import { FeatureBuffer } from './hash.js'
import { inventoryOf, tablesOf, type Tables } from './inventory.js'
import { viewForms, type LexicalView } from './lexical.js'
import { writeModel, type Pruning } from './model.js'
import { prepareGold } from './oracle.js'
import { seededRandom } from './random.js'
import { trainLemmatizer, type LearntLemmas } from './trainLemmatizer.js'
import { trainParser, type ParsedView } from './trainParser.js'
import { trainTagger } from './trainTagger.js'
import { trainTokenizer } from './trainTokenizer.js'
import type { Learner } from './learner.js'

export interface TrainingOptions {
  readonly seed?: number
  /** Parts of the data tagged by models that have not seen them, so that the parser learns from honest tags. */
  readonly folds?: number
  readonly taggerEpochs?: number
  readonly parserEpochs?: number
  readonly prune?: Partial<Pruning>
}

export interface TrainingProgress {
  readonly stage: string
  readonly done: number
  readonly of: number
}

const PRUNING: Pruning = { tokenizer: 0.1, tagger: 0.12, lemmatizer: 0.1, actions: 0.06, labels: 0.12 }

/** A sentence with its letters looked at and its gold classes numbered. */
interface Prepared {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly names: ReadonlySet<string>
  readonly view: LexicalView
  readonly tags: Int32Array
  readonly sentence: Sentence
}

/**
 * Trains a reader from treebanks in CoNLL-U. Deterministic: same input and options, same bytes.
 * @returns the model's bytes, for `loadReader`
 */
export function trainReader(treebanks: readonly string[], options: TrainingOptions = {}, onProgress: (p: TrainingProgress) => void = () => {}): Uint8Array {
  const sentences = treebanks.flatMap(parseConllu)
  const random = seededRandom(options.seed ?? 1)
  const inventory = inventoryOf(sentences)
  const tables = tablesOf(inventory)
  const folds = options.folds ?? 4
  const data = sentences.map((s) => prepare(s, tables, random))
  const stages = folds + 3
  const report = (stage: string, done: number) => onProgress({ stage, done, of: stages })
  report('tokens', 0)
  const tokenizer = trainTokenizer(sentences, 4, random)
  const f = new FeatureBuffer()
  const parsed: ParsedView[] = new Array(data.length)
  for (let fold = 0; fold < folds; fold++) {
    report('tags of a fold', fold + 1)
    const annotator = usable(trainAnnotator(data.filter((_, i) => i % folds !== fold), tables, options, random), tables)
    data.forEach((item, i) => {
      if (i % folds === fold) parsed[i] = { view: annotate(annotator, item.forms, item.view, f).view, gold: goldOf(item.sentence, tables) }
    })
  }
  report('tags', folds + 1)
  const { tagger, lemmas } = trainAnnotator(data, tables, options, random)
  report('trees', folds + 2)
  const parser = trainParser(parsed, { labels: inventory.labels.length, epochs: options.parserEpochs ?? 8, random })
  return writeModel(
    { inventory, tokenizer, first: tagger.first, second: tagger.second, lemmas: { ...lemmas, seen: [...lemmas.seen] }, actions: parser.actions, labels: parser.labels, calibration: [] },
    { ...PRUNING, ...options.prune },
  )
}

function prepare(sentence: Sentence, tables: Tables, random: () => number): Prepared {
  const tagNumbers = new Map(tables.inventory.tags.map((t, i) => [t, i]))
  const forms = sentence.words.map((w) => w.form)
  // Hints are often but not always at hand: the tagger learns to use them, not to need them.
  const hinted = random() < 0.4
  const names = new Set(hinted ? sentence.words.filter((w) => w.upos === 'PROPN' && random() < 0.9).map((w) => w.form) : [])
  return { forms, lemmas: sentence.words.map((w) => w.lemma), names, view: viewForms(forms, names), tags: Int32Array.from(sentence.words, (w) => tagNumbers.get(`${w.upos}|${w.feats}`)!), sentence }
}

function goldOf({ words }: Sentence, { inventory }: Tables): ReturnType<typeof prepareGold> {
  return prepareGold(Int32Array.from([0, ...words.map((w) => w.head)]), Int32Array.from([0, ...words.map((w) => inventory.labels.indexOf(w.deprel))]))
}

function trainAnnotator(data: readonly Prepared[], tables: Tables, options: TrainingOptions, random: () => number): { tagger: { first: Learner; second: Learner }; lemmas: LearntLemmas } {
  const tagger = trainTagger(data, { groups: tables, epochs: options.taggerEpochs ?? 6, folds: 2, random })
  const lemmas = trainLemmatizer(data.map((d) => ({ ...d, groupOf: tables.groupOf, groupNames: tables.inventory.groups })), 3, random)
  return { tagger, lemmas }
}

function usable({ tagger, lemmas }: ReturnType<typeof trainAnnotator>, tables: Tables): Annotator {
  return { first: tagger.first, second: tagger.second, lemmatizer: lemmas, tables }
}
