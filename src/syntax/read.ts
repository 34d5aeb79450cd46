import type { SyntaxReader, Token, Tree } from '../ir/tree.js'
import { annotate } from './annotate.js'
import { confidence } from './calibration.js'
import { clustersOf, NO_CLUSTERS } from './clusters.js'
import { FeatureBuffer } from './hash.js'
import { viewForms } from './lexical.js'
import { newMemory, type Memory } from './memory.js'
import { readModel, type LoadedModel } from './model.js'
import { parseSentence } from './parser.js'
import { readClauses } from './semicolons.js'
import { revisionBuffers } from './revision.js'
import { improveParse } from './secondStage.js'
import { withoutSoftHyphens } from './softHyphens.js'
import { tokenize, type WordSpan } from './tokenizer.js'
import { withdrawUnlikelyArguments } from './unlikelyArguments.js'

/** A reader that also reads given tokens, for evaluation and for texts tokenized elsewhere. */
export interface TrainedReader extends SyntaxReader {
  readForms(forms: readonly string[], hints?: { readonly names?: ReadonlySet<string> }): Tree
  tokenize(text: string): readonly WordSpan[]
}

/** Makes a reader of a model's bytes, as `trainReader` wrote them. */
export function loadReader(bytes: Uint8Array): TrainedReader {
  const model = readModel(bytes)
  const { vocabulary } = model.tokenizer
  const clusters = model.clusters ? clustersOf(model.clusters) : NO_CLUSTERS
  const work: Work = { f: new FeatureBuffer(), revision: revisionBuffers(), memory: newMemory((form) => vocabulary.has(form), clusters) }
  return {
    read: (text, hints) => readWords(model, withoutFullStop(tokenize(model.tokenizer, text, work.f, work.memory), hints?.names), hints?.names, work),
    readForms: (forms, hints) => readWords(model, spread(forms), hints?.names, work),
    tokenize: (text) => tokenize(model.tokenizer, text, work.f, work.memory),
  }
}

/** A known name that ends the sentence is no abbreviation: its full stop is the sentence's. */
function withoutFullStop(words: readonly WordSpan[], names: ReadonlySet<string> | undefined): readonly WordSpan[] {
  const last = words.at(-1)
  const name = last?.form.endsWith('.') ? last.form.slice(0, -1) : undefined
  if (!last || name === undefined || !names?.has(name) || last.end - last.start !== last.form.length) return words
  return [...words.slice(0, -1), { form: name, start: last.start, end: last.end - 1 }, { form: '.', start: last.end - 1, end: last.end }]
}

/** Offsets of forms as if they were joined by spaces. */
function spread(forms: readonly string[]): WordSpan[] {
  let at = 0
  return forms.map((form) => {
    const span = { form, start: at, end: at + form.length }
    at = span.end + 1
    return span
  })
}

/** Buffers that each sentence overwrites, and what is remembered of words. */
interface Work {
  readonly memory: Memory
  readonly f: FeatureBuffer
  readonly revision: readonly FeatureBuffer[]
}

function readWords(model: LoadedModel, words: readonly WordSpan[], names: ReadonlySet<string> | undefined, work: Work): Tree {
  return readClauses(words, (part) => readWhole(model, part, names, work)) ?? readWhole(model, words, names, work)
}

function readWhole(model: LoadedModel, words: readonly WordSpan[], names: ReadonlySet<string> | undefined, work: Work): Tree {
  if (words.length === 0) return { tokens: [] }
  const { tables } = model
  const { f, memory } = work
  const forms = words.map((w) => withoutSoftHyphens(w.form))
  const annotation = annotate(model, forms, viewForms(forms, names, (form) => memory.word(form).letters), f, memory)
  const improved = improveParse(model, annotation.view, parseSentence(model, annotation.view, f), work.revision)
  const parse = withdrawUnlikelyArguments(model.labels, tables.argument, annotation.view, improved, f)
  const tokens = words.map((word, i): Token => {
    const tag = annotation.tagging.best[i]!
    return {
      id: i + 1,
      form: word.form,
      lemma: annotation.lemmas[i]!,
      upos: tables.inventory.groups[tables.groupOf[tag]!]!,
      feats: tables.feats[tag]!,
      head: parse.heads[i + 1]!,
      deprel: tables.inventory.labels[parse.labels[i + 1]!]!,
      confidence: confidence(model.calibration, parse, i + 1),
      start: word.start,
      end: word.end,
    }
  })
  return { tokens }
}
