#!/usr/bin/env node
/**
 * Builds every annotated story with the compiled package and prints how well it is read: one row a story and language, means at the end.
 *
 *   node tests/score.mjs [STORY…] [--show] [--json] [--floors]
 *
 * --show    lists what is missed of the tuned and the named stories; of those held out only the numbers are shown, unless they are named
 * --floors  prints the numbers that the tests hold reading to, for tests/stories/floors.ts: two points under what is measured
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addedSamples, buildSamples, modelPath, readGold, readJson, repository, samples } from './corpus.mjs'
import { scoreModel } from './scorer.mjs'

const args = process.argv.slice(2)
const flags = new Set(args.filter((arg) => arg.startsWith('--')))
const names = args.filter((arg) => !arg.startsWith('--'))
const unknownFlags = [...flags].filter((flag) => !['--show', '--json', '--floors'].includes(flag))
const list = [...samples(), ...addedSamples()].filter((sample) => names.length === 0 || names.includes(sample.name) || names.includes(sample.title))
if (unknownFlags.length > 0 || list.length === 0) fail(`usage: score.mjs [STORY…] [--show] [--json] [--floors]\nstories: ${[...samples(), ...addedSamples()].map(({ name }) => name).join(', ')}`, 2)
const compiled = join(repository, 'lib/index.js')
if (!existsSync(compiled)) fail('lib/ is missing: run "npm run compile" first', 2)

const { root, diagnostics } = await buildSamples(await import(compiled), list)
try {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    console.error(errors.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    process.exitCode = 1
  }
  const results = list.filter((sample) => existsSync(modelPath(root, sample))).map((sample) => ({ sample, score: scoreModel(readJson(modelPath(root, sample)), readGold(sample.gold)) }))
  if (flags.has('--json')) console.log(JSON.stringify({ stories: results.map(({ sample: { name, group, settings }, score: { misses, ...score } }) => ({ name, group, cast: settings !== undefined, ...score })), means: meansOf(results) }, null, 2))
  else if (flags.has('--floors')) printFloors(results)
  else printTable(results)
  if (flags.has('--show')) printMisses(results)
} finally {
  rmSync(root, { recursive: true, force: true })
}

function fail(message, code) {
  console.error(message)
  process.exit(code)
}

function languagesOf(score) {
  return Object.keys(score).filter((key) => score[key].recall !== undefined && key !== 'alignment')
}

function groupsOf(results) {
  return [...new Set(results.map(({ sample }) => sample.group))]
}

/** Plain means over the stories of a group: a story is one observation, however long. Cast or not are two readings of one story, kept apart. */
function meansOf(results) {
  return groupsOf(results).flatMap((group) => [true, false].flatMap((cast) => {
    const members = results.filter(({ sample }) => sample.group === group && (sample.settings !== undefined) === cast)
    if (members.length === 0) return []
    const mean = (pick) => members.reduce((sum, { score }) => sum + pick(score), 0) / members.length
    const measures = (keys, pick) => Object.fromEntries(keys.map((key) => [key, mean((score) => pick(score)[key])]))
    const spoken = [...new Set(members.flatMap(({ score }) => languagesOf(score)))]
    return [{
      group, cast, stories: members.length,
      ...Object.fromEntries(spoken.map((tag) => [tag, measures(['gold', 'located', 'recall', 'precision', 'roles', 'factuality'], (score) => score[tag])])),
      alignment: measures(['precision', 'recall', 'f1'], (score) => score.alignment),
      conflicts: measures(['gold', 'found', 'false'], (score) => score.conflicts),
    }]
  }))
}

function printTable(results) {
  const head = ['story', '', 'gold', 'located', 'recall', 'precision', 'roles', 'factuality', '|', 'joined P', 'R', 'F1', '|', 'conflicts found', 'false']
  const percent = (value) => `${(100 * value).toFixed(0)}`
  const round = (value) => String(Number(value.toFixed(1)))
  const rowsOf = (title, score) => languagesOf(score).map((tag, i) => {
    const { gold, located, recall, precision, roles, factuality } = score[tag]
    const { alignment, conflicts } = score
    const own = [i === 0 ? title : '', tag, round(gold), ...[located, recall, precision, roles, factuality].map(percent), '|']
    return i === 0
      ? [...own, percent(alignment.precision), percent(alignment.recall), percent(alignment.f1), '|', `${round(conflicts.found)} of ${round(conflicts.gold)}`, round(conflicts.false)]
      : [...own, '', '', '', '|', '', '']
  })
  const means = meansOf(results)
  const body = groupsOf(results).flatMap((group) => [
    [group.toUpperCase()],
    ...results.filter(({ sample }) => sample.group === group).flatMap(({ sample, score }) => rowsOf(sample.title, score)),
    ...means.filter((mean) => mean.group === group && mean.stories > 1).flatMap((mean) => rowsOf(`mean of ${mean.stories}`, mean)),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...body].filter((row) => row.length > 1).map((row) => row[i].length)))
  for (const row of [head, ...body]) console.log(row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd())
  if (names.length === 0 && !results.some(({ sample }) => sample.group === 'real')) console.log('The real articles are not beside the project; their rows are left out.')
  console.log('Percent. Stories that were looked at while the extractor was tuned are "dev"; "held out" ones were not.')
}

function printFloors(results) {
  const under = (value) => Math.max(0, Math.floor(100 * value - 2 + 1e-9) / 100)
  const measures = (score, keys) => `{ ${keys.map((key) => `${key}: ${under(score[key])}`).join(', ')} }`
  const partsOf = (score, conflicts) => [
    ...languagesOf(score).map((tag) => `${tag}: ${measures(score[tag], ['recall', 'precision', 'roles', 'factuality'])}`),
    `alignment: ${measures(score.alignment, ['precision', 'recall', 'f1'])}`,
    ...(conflicts ? [`conflicts: { found: ${score.conflicts.found}, false: ${score.conflicts.false} }`] : []),
  ]
  const entry = (name, parts) => `  '${name}': {\n${parts.map((part) => `    ${part},\n`).join('')}  },\n`
  console.log(`export const floors: Floors = {\n${results.map(({ sample, score }) => entry(sample.name, partsOf(score, true))).join('')}}\n`)
  const means = meansOf(results).filter(({ cast, stories }) => !cast && stories > 1)
  console.log(`export const leastMeans: Floors = {\n${means.map((mean) => entry(mean.group, partsOf(mean, false))).join('')}}`)
}

function printMisses(results) {
  for (const { sample, score } of results) {
    if (sample.group.startsWith('held out') && names.length === 0) continue
    console.log(`\n${sample.title}`)
    for (const line of score.misses) console.log(`  ${line}`)
  }
}
