#!/usr/bin/env node
/**
 * Learns what speaks how much for two mentions of two articles telling one happening, from the pairs of mentions of annotated stories: a
 * logistic regression whose prior is the weights as they are, by gradient descent. Prints how well it tells right pairs from wrong ones on
 * stories left out in turn, and how well the stories are joined with what was learned from the others.
 *
 *   node tests/train-joins.mjs [--write] [--prior N] [--bold N] [--more FOLDER]
 *
 * --write   into src/align/weights.ts
 * --bold    added to `across`: above 0 for more joins than an even chance gives, of which more are wrong
 * --more    trains on the stories in this folder too, one folder each with gold.json and an article a language
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGold, repository, samples } from './corpus.mjs'
import { readSamples } from './eval-referents.mjs'
import { anchorsOf, comparable, scoreModel } from './scorer.mjs'

const lib = (path) => import(new URL(`../lib/align/${path}`, import.meta.url))
const [{ weights }, { align, newMemory }, { unifyEntities }, { foldName }, { rewriteReading }, { profilesOf }, { joinMentions }, { rarityOf }, { neighbourhoodOf }, { compatibility }, { sentenceOdds }, { nearness }] = await Promise.all(
  ['weights.js', 'index.js', 'entities/unify.js', 'entities/name-match.js', 'rewrite.js', 'cluster/profile.js', 'cluster/join.js', 'cluster/rarity.js', 'cluster/neighbourhood.js', 'cluster/score.js', 'links/odds.js', 'near-types.js'].map(lib))

const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : process.argv[at + 1] }
const prior = Number(option('--prior', 5))
const bold = Number(option('--bold', 0.6))
const more = option('--more')

/** Weights that are not factors of evidence between two articles: exponents, shares, bounds, and what holds within one article. */
const given = new Set(['within', 'withinOnce', 'withinAgain', 'otherType', 'doubt', 'trust', 'inferred', 'disputeOnce', 'farthest'])
const names = Object.keys(weights).filter((name) => !given.has(name))
const before = names.map((name) => weights[name])

/** Whether gold says that two mentions tell one happening; undefined where it does not say. A mention is where its predicate stands in the anchor's words, or where its type fits. */
function judgeOf(gold) {
  const placed = new Map()
  const anchorsAt = (profile) => {
    const known = placed.get(profile)
    if (known) return known
    const sentence = comparable(profile.mention.quote.exact)
    const { start, end } = profile.mention.predicate
    const found = anchorsOf(gold, profile.language).flatMap(({ event, key }) => {
      const at = sentence.indexOf(key)
      return at < 0 ? [] : [{ event, typed: event.type.includes(profile.mention.type), inside: start < at + key.length + 2 && end > at - 2 }]
    })
    placed.set(profile, found)
    return found
  }
  return (a, b) => {
    const [left, right] = [anchorsAt(a), anchorsAt(b)]
    if (left.length === 0 && right.length === 0) return undefined
    const both = left.flatMap((x) => right.filter(({ event }) => event === x.event).map((y) => [x, y]))
    if (both.length === 0) return false
    return both.some(([x, y]) => (x.typed && (y.typed || y.inside)) || (y.typed && x.inside)) ? true : undefined
  }
}

/** Pairs of mentions of two articles whose types may name one happening, with how far each weight counts in their score, in the neighbourhood that the weights give as they are. */
function examplesOf({ gold, readings: given, settings }) {
  const memory = newMemory()
  const { entities, idIn } = unifyEntities(given, settings.cast, () => false, memory)
  const readings = given.map((reading) => rewriteReading(reading, idIn.get(reading.language)))
  const profiles = profilesOf(readings, entities, foldName)
  const rarity = rarityOf(readings, profiles)
  const neighbourhood = neighbourhoodOf(profiles, joinMentions(readings, profiles, memory))
  const judge = judgeOf(gold)
  return readings.flatMap((x, i) => readings.slice(i + 1).flatMap((y) => {
    const odds = sentenceOdds(x, y, memory)
    const sentences = (a, b) => (a.language === x.language ? odds(a.mention.sentence, b.mention.sentence) : odds(b.mention.sentence, a.mention.sentence))
    return profiles.filter(({ language }) => language === x.language).flatMap((a) => profiles.filter(({ language }) => language === y.language).flatMap((b) => {
      if (nearness(a.mention.type, b.mention.type).closeness === 0) return []
      const right = judge(a, b)
      if (right === undefined) return []
      const score = () => compatibility(a, b, rarity, neighbourhood, sentences)
      const base = score()
      const step = 0.01
      // The score is a sum of weights times evidence: a small step of one weight shows its evidence.
      const evidence = names.map((name) => { const value = weights[name]; weights[name] = value + step; const rise = (score() - base) / step; weights[name] = value; return rise })
      return [{ right, evidence, rest: base - evidence.reduce((sum, value, k) => sum + value * weights[names[k]], 0) }]
    }))
  }))
}

const scored = ({ evidence, rest }, learned) => evidence.reduce((sum, value, k) => sum + value * learned[k], rest)
const surprise = (examples, learned) => examples.reduce((sum, example) => sum + Math.log1p(Math.exp((example.right ? -1 : 1) * scored(example, learned))), 0)

function train(examples) {
  const learned = [...before]
  const squares = names.map(() => 1e-9)
  for (let round = 0; round < 500; round++) {
    const gradient = names.map((_, k) => -prior * (learned[k] - before[k]))
    for (const example of examples) {
      const pull = Number(example.right) - 1 / (1 + Math.exp(-scored(example, learned)))
      example.evidence.forEach((value, k) => { gradient[k] += pull * value })
    }
    gradient.forEach((value, k) => {
      squares[k] += value * value
      learned[k] += (0.3 * value) / Math.sqrt(squares[k])
    })
  }
  return learned
}

/** Joins stories with weights of their own; the weights are as before afterwards. */
function measured(reads, weightsFor) {
  const scores = reads.map((read) => {
    const learned = weightsFor(read)
    names.forEach((name, k) => { weights[name] = learned[k] })
    return scoreModel(align(read.readings, { story: read.name, settings: read.settings, sources: [] }).value, read.gold)
  })
  names.forEach((name, k) => { weights[name] = before[k] })
  const mean = (pick) => (100 * scores.reduce((sum, score) => sum + pick(score), 0) / scores.length).toFixed(1)
  return `joined P ${mean(({ alignment }) => alignment.precision)} R ${mean(({ alignment }) => alignment.recall)} F1 ${mean(({ alignment }) => alignment.f1)}, conflicts ${scores.reduce((sum, { conflicts }) => sum + conflicts.found, 0)}, false ${scores.reduce((sum, { conflicts }) => sum + conflicts.false, 0)}`
}

const emboldened = (learned) => learned.map((value, k) => (names[k] === 'across' ? value + bold : value))

const added = more === undefined ? [] : readdirSync(more).sort().filter((name) => existsSync(join(more, name, 'gold.json'))).map((name) => ({ name, title: name, group: 'more', gold: join(more, name, 'gold.json'), articles: Object.fromEntries(['en', 'tl'].map((tag) => [tag, join(more, name, `${tag}.md`)])), imported: false }))
const list = [...samples().filter(({ group, settings }) => group === 'dev' && !settings), ...added]
const reads = (await readSamples(list)).map(({ sample, compiled: { readings, story } }) => ({ name: sample.name, group: sample.group, gold: readGold(sample.gold), readings, settings: story.settings }))
const examples = new Map(reads.map((read) => [read, examplesOf(read)]))
const all = [...examples.values()].flat()
console.log(`${all.length} pairs, ${all.filter(({ right }) => right).length} right`)
const leftOut = new Map(reads.map((read) => [read, train(reads.filter((other) => other !== read).flatMap((other) => examples.get(other)))]))
const learned = train(all)
console.log(`surprise: as it was ${surprise(all, before).toFixed(0)}, left-one-story-out ${[...leftOut].reduce((sum, [read, own]) => sum + surprise(examples.get(read), own), 0).toFixed(0)}, on its own ground ${surprise(all, learned).toFixed(0)}`)
for (const group of new Set(reads.map((read) => read.group))) {
  const some = reads.filter((read) => read.group === group)
  console.log(`${group}, ${some.length} stories\n  as it was           ${measured(some, () => before)}\n  left-one-story-out  ${measured(some, (read) => emboldened(leftOut.get(read)))}\n  on its own ground   ${measured(some, () => emboldened(learned))}`)
}
if (process.argv.includes('--write')) {
  const path = join(repository, 'src/align/weights.ts')
  const text = emboldened(learned).reduce((source, value, k) => source.replace(new RegExp(`^(  ${names[k]}: )[-\\d.]+,$`, 'm'), `$1${Number(value.toFixed(2))},`), readFileSync(path, 'utf8'))
  writeFileSync(path, text)
}
