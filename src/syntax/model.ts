import { gunzipSync, gzipSync } from 'node:zlib'
import { ByteReader, ByteWriter } from './bytes.js'
import type { Calibration } from './calibration.js'
import { readClusters, writeClusters, type ClusterTable } from './clusters.js'
import { tablesOf, type Inventory, type Tables } from './inventory.js'
import type { Learner, Scorer } from './learner.js'
import type { Lemmatizer } from './lemmatizer.js'
import { FINE, readLinear, writeLinear } from './linear.js'
import type { Tokenizer } from './tokenizer.js'

const FORMAT = 2

/** Everything a reader has learnt, with `Model` the kind of its classifiers: learners when training, views when loaded. */
export interface Parts<Model extends Scorer> {
  readonly inventory: Inventory
  readonly tokenizer: { readonly cuts: Model; readonly splits: Model; readonly scripts: readonly string[]; readonly vocabulary: readonly string[] }
  readonly first: Model
  readonly second: Model
  readonly lemmas: { readonly scripts: readonly string[]; readonly model: Model; readonly seen: readonly (readonly [string, string])[] }
  readonly actions: Model
  readonly labels: Model
  readonly revision: Model
  readonly calibration: Calibration
  readonly clusters?: ClusterTable | undefined
}

/** A loaded model as the stages use it. */
export interface LoadedModel {
  readonly tables: Tables
  readonly tokenizer: Tokenizer
  readonly first: Scorer
  readonly second: Scorer
  readonly lemmatizer: Lemmatizer
  readonly actions: Scorer
  readonly labels: Scorer
  readonly revision: Scorer
  readonly calibration: Calibration
  readonly clusters?: ClusterTable | undefined
}

/** Share of `prune` for tokenizer and lemmatizer: they are small, and what they get wrong all others suffer from. */
const SPARED = 0.7

/** Room for a model of the usual size, unpacked. */
const CHUNK = 1 << 23

/** Everything JSON can hold, then the classifiers without the weights that matter less than `prune`; gzipped. */
export function writeModel(parts: Parts<Learner>, prune: number): Uint8Array {
  const out = new ByteWriter()
  out.json({
    format: FORMAT,
    inventory: parts.inventory,
    splitScripts: parts.tokenizer.scripts,
    vocabulary: parts.tokenizer.vocabulary,
    lemmaScripts: parts.lemmas.scripts,
    seen: parts.lemmas.seen,
    calibration: parts.calibration,
    ...(parts.clusters && { clusters: true }),
  })
  writeLinear(parts.tokenizer.cuts, SPARED * prune, out, FINE)
  writeLinear(parts.tokenizer.splits, SPARED * prune, out, FINE)
  writeLinear(parts.first, prune, out)
  writeLinear(parts.second, prune, out)
  writeLinear(parts.lemmas.model, SPARED * prune, out, FINE)
  writeLinear(parts.actions, prune, out)
  writeLinear(parts.labels, prune, out)
  writeLinear(parts.revision, prune, out)
  if (parts.clusters) writeClusters(parts.clusters, out)
  return gzipSync(out.finish(), { level: 9 })
}

interface Header {
  readonly format: number
  readonly inventory: Inventory
  readonly splitScripts: readonly string[]
  readonly vocabulary: readonly string[]
  readonly lemmaScripts: readonly string[]
  readonly seen: readonly (readonly [string, string])[]
  readonly calibration: Calibration
  /** Whether clusters of words come after the classifiers. */
  readonly clusters?: boolean
}

/** Inverse of `writeModel`. @throws Error where the bytes are no model of this format */
export function readModel(bytes: Uint8Array): LoadedModel {
  // In one piece: put together of the usual small ones it takes a third longer.
  const plain = gunzipSync(bytes, { chunkSize: CHUNK })
  // A plain view: a Buffer's slice would share its memory.
  const input = new ByteReader(new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength))
  const header = input.json() as Header
  if (header.format !== FORMAT) throw new Error(`reader model: format ${String(header.format)}, expected ${FORMAT}`)
  const cuts = readLinear(input)
  const splits = readLinear(input)
  const first = readLinear(input)
  const tables = tablesOf(header.inventory)
  const second = readLinear(input, tables.groupOf)
  const lemmaModel = readLinear(input)
  return {
    tables,
    tokenizer: { cuts, splits, scripts: header.splitScripts, vocabulary: new Set(header.vocabulary) },
    first,
    second,
    lemmatizer: { scripts: header.lemmaScripts, model: lemmaModel, seen: new Map(header.seen) },
    actions: readLinear(input),
    labels: readLinear(input),
    revision: readLinear(input),
    calibration: header.calibration,
    clusters: header.clusters ? readClusters(input) : undefined,
  }
}
