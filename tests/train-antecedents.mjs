#!/usr/bin/env node
/**
 * Learns what speaks how much for an antecedent, from the anaphors of the development stories whose meaning gold tells: a log-linear ranking
 * model with a Gaussian prior, by gradient descent. Prints how often it is right on stories left out in turn, and how sure it was.
 *
 *   node tests/train-antecedents.mjs [STORY…] [--write] [--prior N] [--least N]     STORY: held-out stories to learn from besides
 *
 * --write   into src/extract/antecedent-weights.ts; compile and run again until nothing changes: what is known of earlier anaphors counts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository, samples } from './corpus.mjs'
import { judged, readSamples } from './eval-referents.mjs'

const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at < 0 ? otherwise : Number(process.argv[at + 1]) }
const prior = option('--prior', 0.05)
/** What a weight is taken to be before anything is learned: salience counts, and more so for demonstratives, which point away from the topic. */
const expectedOfOne = { salience: 3, 'demonstrative: salience': 0.5, 'demonstrative: subject here': -0.8, 'harmed, then helped': 0.8, 'harmed, then freed': 0.4, 'harmer, then answered': 0.4, 'harmer, then sorry': 0.4, 'harmer, then helped': -0.4, 'dead before': -0.8 }
const expectedOfGroup = { named: 1.2, salient: -2, 'named distance': -0.5, 'event distance': -0.5, 'tied distance': -0.3, salience: 0.5, history: 0.3, unnamed: -1.4, related: 2.5, 'two of two': 1, collective: -1 }
const least = option('--least', 0.02)

/** Plurals with the groups that are right: all whom gold has there, and nobody else where gold has several. */
export function pluralExamplesOf(read) {
  const found = new Map()
  for (const { language, mention, wantedIds, role, isRight } of judged(read, true)) {
    const reading = read.compiled.readings.find((each) => each.language === language)
    const at = new Set((reading.fillings ?? []).filter((filling) => filling.mention === mention.id && filling.role === role && filling.via === 'group').map((filling) => filling.at))
    for (const { id, ranked } of reading.plurals ?? []) {
      if (!at.has(id)) continue
      const right = ranked.map(({ entities }) => wantedIds.every((wanted) => entities.some((entity) => isRight(wanted, entity))) && (wantedIds.length === 1 || entities.every((entity) => wantedIds.some((wanted) => isRight(wanted, entity)))))
      found.set(`${language} ${id}`, { story: read.sample.name.replace(/-cast$/, ''), language, candidates: ranked.map(({ features }) => features), right })
    }
  }
  return [...found.values()]
}

/** Anaphors with who is right; those that mean nobody thought of teach nothing. */
export function examplesOf(read) {
  const { readings } = read.compiled
  const found = new Map()
  for (const { language, mention, wantedIds, role, isRight } of judged(read, true)) {
    const reading = readings.find((each) => each.language === language)
    for (const anaphor of reading.anaphors) {
      if (!anaphor.fills.some((fill) => fill.mention === mention.id && fill.role === role)) continue
      // Descriptions are read by other rules.
      if (anaphor.ranked.some(({ features }) => Object.keys(features).length === 0)) continue
      const right = anaphor.ranked.map(({ entity }) => wantedIds.some((id) => isRight(id, entity)))
      found.set(`${language} ${anaphor.id}`, { story: read.sample.name.replace(/-cast$/, ''), language, candidates: anaphor.ranked.map(({ features }) => features), right })
    }
  }
  return [...found.values()]
}

const shares = (candidates, weights) => {
  const scores = candidates.map((features) => Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0))
  const most = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - most))
  const total = exps.reduce((a, b) => a + b, 0)
  return exps.map((value) => value / total)
}

export function train(examples, expected = expectedOfOne) {
  const useful = examples.filter(({ right }) => right.some(Boolean) && right.length > 1)
  const weights = { ...expected }
  const squares = {}
  for (let round = 0; round < 400; round++) {
    const gradient = {}
    for (const { candidates, right } of useful) {
      const all = shares(candidates, weights)
      const mass = all.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0)
      candidates.forEach((features, i) => {
        const pull = (right[i] ? all[i] / mass : 0) - all[i]
        for (const [name, value] of Object.entries(features)) gradient[name] = (gradient[name] ?? 0) + pull * value
      })
    }
    for (const name of Object.keys(gradient)) {
      const g = gradient[name] / useful.length - prior * ((weights[name] ?? 0) - (expected[name] ?? 0)) * (name.includes(': ') ? 2 : 1)
      squares[name] = (squares[name] ?? 0) + g * g
      weights[name] = (weights[name] ?? 0) + (0.15 * g) / Math.sqrt(squares[name] + 1e-9)
    }
  }
  return weights
}

export function test(examples, weights) {
  return examples.map(({ candidates, right, language, story }) => {
    const all = shares(candidates, weights)
    const best = all.indexOf(Math.max(...all))
    return { language, story, right: right[best] === true, reachable: right.some(Boolean), sure: all[best] }
  })
}

export const trimmed = (weights) => Object.fromEntries(Object.entries(weights).filter(([, value]) => Math.abs(value) >= least).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, Math.round(value * 100) / 100]))

if (process.argv[1]?.endsWith('train-antecedents.mjs')) {
  const names = process.argv.slice(2).filter((arg, i, all) => !arg.startsWith('--') && !['--prior', '--least'].includes(all[i - 1]))
  const reads = await readSamples(samples().filter(({ name, group }) => group === 'dev' || names.includes(name.replace(/-cast$/, ''))))
  for (const [what, file, constant, examplesIn, expected] of [['antecedents', 'antecedent-weights', 'antecedentWeights', examplesOf, expectedOfOne], ['plurals', 'plural-weights', 'pluralWeights', pluralExamplesOf, expectedOfGroup]]) {
    const examples = reads.flatMap(examplesIn)
    const stories = [...new Set(examples.map(({ story }) => story))]
    const report = (title, results) => {
      const share = (list) => `${((100 * list.filter(({ right }) => right).length) / list.length).toFixed(1)} of ${list.length}`
      console.log(what, title, share(results), ...['en', 'tl'].map((tag) => `${tag} ${share(results.filter(({ language }) => language === tag))}`), `reachable ${results.filter(({ reachable }) => reachable).length}`)
    }
    report('first candidate   ', examples.map(({ right, language }) => ({ language, right: right[0] === true, reachable: right.some(Boolean) })))
    const left = stories.flatMap((story) => test(examples.filter((example) => example.story === story), train(examples.filter((example) => example.story !== story), expected)))
    report('left-one-story-out', left)
    const weights = trimmed(train(examples, expected))
    report('on its own ground ', test(examples, weights))
    const bins = {}
    for (const { sure, right } of left) { const bin = (bins[Math.floor(sure * 10) / 10] ??= { right: 0, of: 0 }); bin.of++; if (right) bin.right++ }
    console.table(Object.fromEntries(Object.entries(bins).sort().map(([key, { right, of }]) => [key, { right, of, share: Math.round((100 * right) / of) }])))
    if (!process.argv.includes('--write')) continue
    const lines = Object.entries(weights).map(([name, value]) => `  '${name}': ${value},\n`)
    const note = what === 'antecedents' ? '; that demonstratives avoid the subject of their sentence is said beforehand' : ''
    writeFileSync(join(repository, `src/extract/${file}.ts`), `import type { Weights } from './antecedents.js'\n\n/** Learned from stories with gold by \`node tests/train-antecedents.mjs --write\`${note}. */\nexport const ${constant}: Weights = {\n${lines.join('')}}\n`)
  }
}
