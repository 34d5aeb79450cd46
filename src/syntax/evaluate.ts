import { parseConllu, parseFeats, type Sentence } from './conllu.js'
import { CORE_RELATIONS } from './coreRelations.js'
import type { TrainedReader } from './read.js'

/** Shares are 0..1; F1 is labelled: head and relation must both be right. */
export interface Evaluation {
  readonly sentences: number
  readonly words: number
  readonly upos: number
  readonly feats: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  readonly coreF1: number
  readonly relationF1: Readonly<Record<string, number>>
  /** Share of sentences whose raw text gives exactly the gold words. */
  readonly exactTokens: number
  /** The same where only the places of the cuts count, not how a stem's last letter is spelt. */
  readonly exactCuts: number
  /** Arcs by tenths of confidence: how many there are, how sure they claim to be on average, how many are right. */
  readonly reliability: readonly { readonly from: number; readonly count: number; readonly claimed: number; readonly right: number }[]
}

/** Counts of what was right, summable over folds. */
export interface Tally {
  sentences: number
  words: number
  upos: number
  feats: number
  lemma: number
  heads: number
  arcs: number
  exactTokens: number
  exactCuts: number
  readonly relations: Map<string, { gold: number; found: number; right: number }>
  readonly bins: { count: number; claimed: number; right: number }[]
}

export function newTally(): Tally {
  return {
    sentences: 0, words: 0, upos: 0, feats: 0, lemma: 0, heads: 0, arcs: 0, exactTokens: 0, exactCuts: 0, relations: new Map(),
    bins: Array.from({ length: 10 }, () => ({ count: 0, claimed: 0, right: 0 })),
  }
}

/** Reads each sentence twice, as gold forms (for tags and trees) and as raw text (for tokens), and adds to the tally. */
export function tallySentences(reader: TrainedReader, sentences: readonly Sentence[], tally: Tally): void {
  for (const sentence of sentences) {
    tallyTree(reader, sentence, tally)
    const raw = reader.tokenize(sentence.text)
    if (raw.map((w) => w.form).join(' ') === sentence.words.map((w) => w.form).join(' ')) tally.exactTokens++
    if (cutsOf(raw) === goldCuts(sentence)) tally.exactCuts++
    tally.sentences++
  }
}

function cutsOf(words: readonly { start: number; end: number }[]): string {
  return words.map((w) => `${w.start}-${w.end}`).join(' ')
}

function goldCuts({ text, surfaces }: Sentence): string {
  let at = 0
  return surfaces.flatMap(({ form, from, to }) => {
    const start = Math.max(at, text.indexOf(form, at))
    at = start + form.length
    return Array.from({ length: to - from }, () => `${start}-${at}`)
  }).join(' ')
}

function tallyTree(reader: TrainedReader, { words }: Sentence, tally: Tally): void {
  const { tokens } = reader.readForms(words.map((w) => w.form))
  tokens.forEach((token, i) => {
    const gold = words[i]!
    const right = token.head === gold.head && token.deprel === gold.deprel
    tally.words++
    if (token.upos === gold.upos) tally.upos++
    if (sameFeats(token.feats, parseFeats(gold.feats))) tally.feats++
    if (token.lemma === gold.lemma) tally.lemma++
    if (token.head === gold.head) tally.heads++
    if (right) tally.arcs++
    relation(tally, gold.deprel).gold++
    relation(tally, token.deprel).found++
    if (right) relation(tally, gold.deprel).right++
    const bin = tally.bins[Math.min(9, Math.floor(token.confidence * 10))]!
    bin.count++
    bin.claimed += token.confidence
    if (right) bin.right++
  })
}

function sameFeats(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((k) => a[k] === b[k])
}

function relation(tally: Tally, label: string): { gold: number; found: number; right: number } {
  let entry = tally.relations.get(label)
  if (entry === undefined) tally.relations.set(label, (entry = { gold: 0, found: 0, right: 0 }))
  return entry
}

export function evaluationOf(tally: Tally): Evaluation {
  const { words, sentences } = tally
  const core = { gold: 0, found: 0, right: 0 }
  for (const label of CORE_RELATIONS) {
    const r = tally.relations.get(label)
    if (r === undefined) continue
    core.gold += r.gold
    core.found += r.found
    core.right += r.right
  }
  const f1 = (r: { gold: number; found: number; right: number }) => (2 * r.right) / Math.max(1, r.gold + r.found)
  return {
    sentences, words,
    upos: tally.upos / words, feats: tally.feats / words, lemma: tally.lemma / words,
    uas: tally.heads / words, las: tally.arcs / words, coreF1: f1(core),
    relationF1: Object.fromEntries([...tally.relations].sort((a, b) => b[1].gold - a[1].gold).map(([label, r]) => [label, f1(r)])),
    exactTokens: tally.exactTokens / sentences, exactCuts: tally.exactCuts / sentences,
    reliability: tally.bins.map((b, i) => ({ from: i / 10, count: b.count, claimed: b.claimed / Math.max(1, b.count), right: b.right / Math.max(1, b.count) })),
  }
}

/** Measures a reader on treebanks: gold tokens, predicted tags, punctuation counted, full relation labels. */
export function evaluateReader(reader: TrainedReader, treebanks: readonly string[]): Evaluation {
  const tally = newTally()
  tallySentences(reader, treebanks.flatMap(parseConllu), tally)
  return evaluationOf(tally)
}
