import { calibrate, type Calibration } from './calibration.js'
import { FeatureBuffer } from './hash.js'
import type { Learner } from './learner.js'
import { parseSentence, type ParserModels } from './parser.js'
import type { ParserView } from './parserView.js'
import type { Example } from './prepare.js'
import { revisionBuffers } from './revision.js'
import { improveParse } from './secondStage.js'
import { trainParser } from './trainParser.js'
import { trainRevision, type DraftedView } from './trainRevision.js'

export interface TreeTraining {
  readonly labels: number
  readonly folds: number
  readonly epochs: number
  /** Runs whose mean a parser is, that which ships and those that draft: what is learnt from their drafts is to fit it. */
  readonly runs?: number | undefined
  readonly random: () => number
  readonly keep?: { readonly actions: number; readonly labels: number; readonly revision: number } | undefined
}

export interface LearntTrees {
  readonly actions: Learner
  readonly labels: Learner
  readonly revision: Learner
  readonly calibration: Calibration
}

const REVISION_EPOCHS = 6

/** Trains the parser, its second stage on drafts of unseen sentences, and the calibration on revisions of unseen drafts. */
export function trainTrees(examples: readonly Example[], views: readonly ParserView[], options: TreeTraining, report: (stage: string) => void): LearntTrees {
  const { folds, epochs, random, keep } = options
  const data = examples.map((e, i) => ({ view: views[i]!, gold: e.gold }))
  const drafted: DraftedView[] = new Array(data.length)
  const labellers: ParserModels[] = []
  const f = new FeatureBuffer()
  for (let fold = 0; fold < folds; fold++) {
    report('trees of a fold')
    const models = trainParser(data.filter((_, i) => examples[i]!.origin % folds !== fold), { labels: options.labels, epochs: Math.ceil(epochs * 0.75), random, keep, runs: options.runs })
    labellers.push(models)
    data.forEach((d, i) => {
      if (examples[i]!.origin % folds === fold) drafted[i] = { ...d, draft: parseSentence(models, d.view, f) }
    })
  }
  report('trees')
  const parser = trainParser(data, { labels: options.labels, epochs, random, keep, runs: options.runs })
  report('revision')
  const revision = trainRevision(drafted, REVISION_EPOCHS, random, keep?.revision)
  const even = (i: number) => Math.floor(examples[i]!.origin / folds) % 2 === 0
  const half = trainRevision(drafted.filter((_, i) => even(i)), REVISION_EPOCHS, random, keep?.revision)
  const buffers = revisionBuffers()
  const unseen = drafted.flatMap((d, i) => (even(i) ? [] : [{ gold: d.gold, parse: improveParse({ revision: half, labels: labellers[examples[i]!.origin % folds]!.labels }, d.view, d.draft, buffers) }]))
  const calibration = calibrate(unseen.map((u) => u.parse), unseen.map((u) => u.gold), options.labels)
  return { ...parser, revision, calibration }
}
