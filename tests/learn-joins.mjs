#!/usr/bin/env node
/**
 * Learns the weights by which mentions of two articles are joined, from the development stories: logistic regression over all pairs of
 * mentions in passages that gold annotates, with what they are joined with now as their neighbourhood.
 *
 *   node tests/learn-joins.mjs [STORY…] [--way SHARE] [--out FILE.json]
 *
 * --way  how far to go from the weights in src/align/weights.ts to the ones found, 0 to 1 (default 1); perfect readings ask for less
 * --out  writes the weights there; nothing in src is changed
 *
 * Prints each weight before and after, and F1 over pairs: as it is, and learned on half of the stories and measured on the other half.
 */
import { writeFileSync } from 'node:fs'
import { readGold, samples } from './corpus.mjs'
import { readSamples } from './eval-referents.mjs'
import { comparable } from './scorer.mjs'

const lib = (path) => import(new URL(`../lib/align/${path}`, import.meta.url))

/** Kept: pairs that any weights could join. Step of the finite differences. L2 towards the weights as they are; what a positive pair counts. */
const [least, step, ridge, positive] = [-8, 1e-3, 0.1, 2]

/** Pairs of one story: their score, how it changes with each weight, and whether gold has both in one event. */
async function pairsOf({ sample, compiled: { story, readings } }) {
  const [{ joinScores }, { profilesOf }, { weights }] = await Promise.all(['cluster/scores.js', 'cluster/profile.js', 'weights.js'].map(lib))
  const gold = readGold(sample.gold)
  const [told, eventOf] = [new Map(), new Map()]
  story.events.forEach((event, k) => { for (const mention of event.mentions) { told.set(mention.id, mention); eventOf.set(mention.id, k) } })
  const unified = readings.map((reading) => ({ ...reading, mentions: reading.mentions.flatMap(({ id }) => told.get(id) ?? []) })).sort((a, b) => (a.language < b.language ? -1 : 1))
  const profiles = profilesOf(unified, story.entities)
  const scored = (floor) => new Map(joinScores(unified, profiles, profiles.map(({ mention }) => eventOf.get(mention.id)), floor).map(({ a, b, score }) => [`${a} ${b}`, score]))
  const goldOf = (mention) => gold.events.filter((event) => (event[mention.language] ?? []).some((words) => comparable(mention.quote.exact).includes(comparable(words))))
  const rows = new Map()
  for (const [key, score] of scored(least)) {
    const [a, b] = key.split(' ').map((id) => told.get(id))
    if (a.language === b.language) continue
    const [x, y] = [goldOf(a), goldOf(b)]
    const both = x.filter((event) => y.includes(event))
    const same = both.some(({ type }) => type.includes(a.type) && type.includes(b.type))
    // Of two sentences that tell the same the other mentions say nothing.
    if (x.length > 0 && y.length > 0 && (same || both.length === 0)) rows.set(key, { story: sample.name, score, slopes: {}, label: same ? 1 : 0 })
  }
  for (const name of Object.keys(weights)) {
    const value = weights[name]
    const at = (weight) => { weights[name] = weight; return scored(2 * least) }
    const [up, down] = [at(value + step), at(value - step)]
    weights[name] = value
    for (const [key, row] of rows) {
      const slope = (up.get(key) - down.get(key)) / (2 * step)
      if (Number.isFinite(slope) && Math.abs(slope) > 1e-9) row.slopes[name] = slope
    }
  }
  // Types that are not near are never joined, whatever else is learned.
  return [...rows.values()].filter(({ slopes }) => !('otherType' in slopes))
}

/** What to add to each weight: batch gradient descent with Adam (Kingma & Ba 2015). */
function learn(rows, names) {
  const [change, mean, square] = [0, 0, 0].map(() => names.map(() => 0))
  const vectors = rows.map(({ slopes }) => names.flatMap((name, i) => (slopes[name] === undefined ? [] : [[i, slopes[name]]])))
  for (let round = 1; round <= 800; round++) {
    const gradient = change.map((value) => ridge * value)
    rows.forEach(({ score, label }, r) => {
      const z = vectors[r].reduce((sum, [i, slope]) => sum + change[i] * slope, score)
      const error = (1 / (1 + Math.exp(-z)) - label) * (label ? positive : 1) * (50 / rows.length)
      for (const [i, slope] of vectors[r]) gradient[i] += error * slope
    })
    gradient.forEach((g, i) => {
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.999 * square[i] + 0.001 * g * g
      change[i] -= (0.02 * (mean[i] / (1 - 0.9 ** round))) / (Math.sqrt(square[i] / (1 - 0.999 ** round)) + 1e-8)
    })
  }
  return change
}

const scoreWith = (row, names, change) => names.reduce((sum, name, i) => sum + (row.slopes[name] ?? 0) * change[i], row.score)
/** F1 over pairs that score above 0. */
function f1(rows, names, changeFor) {
  const joined = rows.map((row) => scoreWith(row, names, changeFor(row)) > 0)
  const right = rows.filter(({ label }, r) => label && joined[r]).length
  return (2 * right) / (joined.filter(Boolean).length + rows.filter(({ label }) => label).length)
}

async function main(args) {
  const value = (flag) => args.find((_, i) => args[i - 1] === flag)
  const { weights } = await lib('weights.js')
  const only = args.filter((arg, i) => !arg.startsWith('--') && !(args[i - 1] ?? '').startsWith('--'))
  const rows = []
  for (const read of await readSamples(samples().filter(({ group, title }) => group === 'dev' && (only.length === 0 || only.some((name) => title.startsWith(name)))))) rows.push(...(await pairsOf(read)))
  const names = Object.keys(weights).filter((name) => rows.some(({ slopes }) => name in slopes))
  const stories = [...new Set(rows.map(({ story }) => story))].sort()
  const half = (row) => stories.indexOf(row.story) % 2
  const zero = names.map(() => 0)
  const halves = [0, 1].map((h) => learn(rows.filter((row) => half(row) !== h), names))
  const change = learn(rows, names)
  const way = Number(value('--way') ?? 1)
  console.table(Object.fromEntries(names.map((name, i) => [name, { now: weights[name], learned: Math.round(100 * (weights[name] + way * change[i])) / 100, pairs: rows.filter(({ slopes }) => name in slopes).length }])))
  console.log(`${rows.length} pairs, ${rows.filter(({ label }) => label).length} of one event. F1 of pairs: now ${f1(rows, names, () => zero).toFixed(3)}, learned on the other half ${f1(rows, names, (row) => halves[half(row)]).toFixed(3)}`)
  if (value('--out')) writeFileSync(value('--out'), JSON.stringify({ ...weights, ...Object.fromEntries(names.map((name, i) => [name, weights[name] + way * change[i]])) }, null, 2))
}

await main(process.argv.slice(2))
