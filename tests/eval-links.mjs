#!/usr/bin/env node
/**
 * Builds stories whose sentences' links are known, prints how many are found, and whether a link's confidence says how often it is right.
 *
 *   node tests/eval-links.mjs [--json]
 *
 * Told independently: the pairs of tests/stories with a links.json, judged by hand, without story.yaml. Where the paged stories lie beside
 * the project (../shared/data/asp): these as told, shuffled with five seeds, and with pages as gold. Unrelated: each article with that of
 * other stories. Precision counts pairs of sentences, recall sentences that have a partner.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../lib/index.js'

const repository = fileURLToPath(new URL('../', import.meta.url))
const stories = join(repository, 'tests/stories')
const paged = { data: join(repository, '../shared/data/asp'), tool: join(repository, '../shared/tools/asp.mjs') }
const seeds = [1, 2, 3, 4, 5]
/** Each article meets the articles of the stories that come this far after its own. */
const strangers = [1, 2, 3]
const [a, b] = ['en', 'tl']
const json = process.argv.includes('--json')

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const temporary = mkdtempSync(join(tmpdir(), 'crossbeat-links-'))
const rootOf = (name) => join(temporary, name)

/** Puts articles into a root as one story. */
function put(root, story, paths) {
  mkdirSync(join(root, 'sources', story), { recursive: true })
  for (const [tag, path] of Object.entries(paths)) copyFileSync(path, join(root, 'sources', story, `${tag}.md`))
}

async function alignments(root) {
  await build({ root })
  return readdirSync(join(root, 'sources')).sort().map((story) => {
    const { sources, links } = readJson(join(root, 'dist', story, 'alignment.json'))
    const sentences = Object.fromEntries(sources.map(({ language, sentences }) => [language, sentences]))
    const pairs = links.flatMap((link) => link.sentences[a].flatMap((i) => link.sentences[b].map((j) => ({ i, j, confidence: link.confidence }))))
    return { story, sentences, pairs: [...new Map(pairs.map((pair) => [`${pair.i} ${pair.j}`, pair])).values()] }
  })
}

/** Gold by hand: starts of sentences. */
function judged({ story, sentences, pairs }) {
  const { links } = readJson(join(stories, story, 'links.json'))
  const find = (tag, start) => sentences[tag].find(({ text }) => text.startsWith(start))?.index
  const gold = new Set(links.map((link) => `${find(a, link[a])} ${find(b, link[b])}`))
  const wanted = (k) => new Set([...gold].map((pair) => pair.split(' ')[k])).size
  return scored(story, pairs.map((pair) => ({ ...pair, right: gold.has(`${pair.i} ${pair.j}`) })), wanted(0) + wanted(1))
}

/** Gold by pages: what stands on one page tells the same. */
function onPages(root, { story, sentences, pairs }) {
  const { pages } = readJson(join(root, 'gold', `${story}.json`))
  const pageOf = (tag, { line }) => pages.find((page) => page[tag] && line >= page[tag][0] && line <= page[tag][1])?.page
  const [left, right] = [a, b].map((tag) => sentences[tag].map((sentence) => pageOf(tag, sentence)))
  const shared = new Set(left.filter((page) => page !== undefined && right.includes(page)))
  const within = pairs.filter(({ i, j }) => left[i] !== undefined || right[j] !== undefined)
  return scored(story, within.map((pair) => ({ ...pair, right: left[pair.i] !== undefined && left[pair.i] === right[pair.j] })), [...left, ...right].filter((page) => shared.has(page)).length)
}

function scored(story, pairs, wanted) {
  const right = pairs.filter((pair) => pair.right)
  const precision = right.length / Math.max(1, pairs.length)
  const recall = (new Set(right.map(({ i }) => i)).size + new Set(right.map(({ j }) => j)).size) / Math.max(1, wanted)
  return { story, pairs, precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

const mean = (list, value) => list.reduce((sum, each) => sum + value(each), 0) / Math.max(1, list.length)
const means = (list) => Object.fromEntries(['precision', 'recall', 'f1'].map((key) => [key, mean(list, (each) => each[key])]))
const bounds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** Of links of like confidence: what they say, and how many are right. */
function reliability(pairs) {
  return bounds.map((from, k) => {
    const within = pairs.filter(({ confidence }) => confidence >= from && confidence < (bounds[k + 1] ?? 2))
    return { from, pairs: within.length, confidence: mean(within, ({ confidence }) => confidence), right: mean(within, ({ right }) => Number(right)) }
  })
}

const sets = []
const show = (name, list) => {
  const rows = reliability(list.flatMap(({ pairs }) => pairs))
  sets.push({ name, ...means(list), stories: list.map(({ story, precision, recall, f1 }) => ({ story, precision, recall, f1 })), reliability: rows })
  if (json) return
  const { precision, recall, f1 } = means(list)
  console.log(`${name}: ${list.length} pairs of articles, P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`)
  for (const row of rows) if (row.pairs > 0) console.log(`  confidence from ${row.from.toFixed(2)}: says ${row.confidence.toFixed(2)}, right ${row.right.toFixed(2)} of ${row.pairs}`)
}

try {
  const names = readdirSync(stories).filter((name) => existsSync(join(stories, name, 'links.json')) && existsSync(join(stories, name, `${a}.md`))).sort()
  for (const name of names) put(rootOf('own'), name, Object.fromEntries([a, b].map((tag) => [tag, join(stories, name, `${tag}.md`)])))
  const independent = (await alignments(rootOf('own'))).map(judged)
  for (const { story, f1 } of json ? [] : independent) console.log(`${story}: F1 ${f1.toFixed(2)}`)
  show('told independently', independent)

  const pool = [names.map((name) => [name, join(stories, name)])]
  if (existsSync(paged.data) && existsSync(paged.tool)) {
    const shuffled = []
    for (const seed of [null, ...seeds]) {
      const root = rootOf(`pages-${seed ?? 0}`)
      spawnSync(process.execPath, [paged.tool, paged.data, root, ...(seed === null ? [] : ['--shuffle', String(seed)])])
      const list = (await alignments(root)).map((each) => onPages(root, each))
      if (seed === null) show('pages as told', list)
      else shuffled.push(...list)
    }
    show(`pages shuffled, seeds ${seeds.join(', ')}`, shuffled)
    pool.push(readdirSync(join(rootOf('pages-0'), 'sources')).sort().map((name) => [name, join(rootOf('pages-0'), 'sources', name)]))
  } else if (!json) console.log('The paged stories are not beside the project; their rows are left out.')

  for (const list of pool) list.forEach(([name, folder], k) => strangers.forEach((step) => {
    const [other, otherFolder] = list[(k + step) % list.length]
    put(rootOf('strangers'), `${name}--${other}`, { [a]: join(folder, `${a}.md`), [b]: join(otherFolder, `${b}.md`) })
  }))
  const unrelated = await alignments(rootOf('strangers'))
  const clean = unrelated.filter(({ pairs }) => pairs.length === 0).length
  sets.push({ name: 'unrelated', pairs: unrelated.length, clean })
  if (json) console.log(JSON.stringify(sets, null, 2))
  else console.log(`unrelated: no link in ${clean} of ${unrelated.length} pairs of articles${clean < unrelated.length ? `; links in ${unrelated.filter(({ pairs }) => pairs.length > 0).map(({ story, pairs }) => `${story} (${pairs.length})`).join(', ')}` : ''}`)
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
