#!/usr/bin/env node
/**
 * Measures recaps by what they tell: how much of it is true to the articles, and in the order of the story.
 *
 *   npm run eval:told -- [STORY…] [--show]
 *
 * Of each event that the English recap tells: whether gold knows one of an accepted type in one of its sentences, whether nobody stands in a role
 * who does not belong there, and whether it is told with the right standing. What the recap leaves out is no mistake; what gold does not list
 * counts as one. In order: share of the pairs of happenings that a person ordered (`order.json` beside the gold) which the story has in that order.
 * --show lists what is not true, of stories that are no secret to those who work on the reading.
 */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSamples, modelPath, readGold, readJson, repository, samples } from './corpus.mjs'
import { anchorsOf, comparable, sameEntityIn, scoreFillers, tells } from './scorer.mjs'

const compiled = join(repository, 'lib/index.js')
if (!existsSync(compiled)) {
  console.error('lib/ is missing: run "npm run compile" first')
  process.exit(2)
}
const { surely } = await import(join(repository, 'lib/render/plan/sure.js'))
const worst = ['type', 'party', 'standing', 'right']
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const show = process.argv.includes('--show')
const list = samples().filter(({ name, title }) => names.length === 0 || names.includes(name) || names.includes(title))
const { root } = await buildSamples(await import(compiled), list)
try {
  const results = list.map((sample) => resultOf(sample))
  const head = ['story', 'told', 'true', 'other type', 'wrong party', 'other standing', '|', 'in order', 'of pairs']
  const percent = (value) => (value === undefined ? '' : (100 * value).toFixed(0))
  const row = (title, { told, verdicts, order, pairs }) => [title, String(told), ...['right', 'type', 'party', 'standing'].map((verdict) => percent((verdicts[verdict] ?? 0) / told)), '|', percent(order), pairs === undefined ? '' : String(pairs)]
  const rows = [...new Set(results.map(({ sample }) => sample.group))].flatMap((group) => [
    [group.toUpperCase()],
    ...results.filter(({ sample }) => sample.group === group).map((result) => row(result.sample.title, result)),
    ...[true, false].flatMap((cast) => {
      const members = results.filter(({ sample }) => sample.group === group && (sample.settings !== undefined) === cast)
      return members.length > 1 ? [row(`together, ${cast ? 'with' : 'without'} cast`, together(members))] : []
    }),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...rows].filter((cells) => cells.length > 1).map((cells) => cells[i].length)))
  for (const cells of [head, ...rows]) console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd())
  if (show) for (const { sample, wrong } of results) if (sample.group !== 'held out' || names.length > 0) for (const line of wrong) console.log(`${sample.title}: ${line}`)
} finally {
  rmSync(root, { recursive: true, force: true })
}

function together(members) {
  const verdicts = {}
  for (const { verdicts: own } of members) for (const [verdict, count] of Object.entries(own)) verdicts[verdict] = (verdicts[verdict] ?? 0) + count
  const ordered = members.filter(({ pairs }) => pairs)
  const pairs = ordered.reduce((sum, member) => sum + member.pairs, 0)
  return { told: members.reduce((sum, { told }) => sum + told, 0), verdicts, ...(pairs > 0 ? { order: ordered.reduce((sum, member) => sum + member.order * member.pairs, 0) / pairs, pairs } : {}) }
}

function resultOf(sample) {
  const model = readJson(modelPath(root, sample))
  const gold = readGold(sample.gold)
  const recap = readJson(join(root, 'dist', sample.name, 'en.json'))
  const told = new Map(recap.beats.flatMap(({ sentences }) => sentences.flatMap(({ text, events }) => events.map((id) => [id, text]))))
  const same = sameEntityIn(model, gold)
  const verdicts = {}
  const wrong = []
  for (const event of model.events.filter(({ id }) => told.has(id))) {
    const verdict = best(event, gold, same)
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    if (verdict !== 'right') wrong.push(`${verdict} of ${event.id} in "${told.get(event.id)}", by ${event.mentions.map(({ quote }) => `"${quote.exact}"`).join(' and ')}`)
  }
  return { sample, told: told.size, verdicts, wrong, ...ordered(model, gold, join(dirname(sample.gold), 'order.json')) }
}

/** Gold events that a mention may be of: of an accepted type, anchored in its sentence. */
function goldOf({ type }, { language, quote }, gold) {
  return anchorsOf(gold, language).filter((anchor) => anchor.event.type.includes(type) && tells({ sentence: comparable(quote.exact) }, anchor)).map(({ event }) => event)
}

/** What is wrong with an event's telling by the gold event that bears it out best. */
function best(event, gold, same) {
  const { roles } = surely(event) ?? event
  const verdicts = event.mentions.flatMap((mention) => goldOf(event, mention, gold).map((candidate) => {
    const { wrong } = scoreFillers({ event, mention: { ...mention, roles } }, candidate, same)
    return wrong > 0 ? 'party' : (candidate.factuality?.[mention.language] ?? 'actual') === event.factuality ? 'right' : 'standing'
  }))
  return verdicts.reduce((a, b) => (worst.indexOf(b) > worst.indexOf(a) ? b : a), 'type')
}

/** Concordant pairs of events, out of those that the person who read the story could order (Kendall 1938). */
function ordered(model, gold, path) {
  if (!existsSync(path)) return {}
  const rank = new Map(readJson(path).order.flatMap((ids, at) => ids.map((id) => [id, at])))
  const placed = model.events.flatMap((event) => {
    const ranks = new Set(event.mentions.flatMap((mention) => goldOf(event, mention, gold).flatMap(({ id }) => rank.get(id) ?? [])))
    return ranks.size === 1 ? [{ rank: [...ranks][0], order: event.order }] : []
  })
  const pairs = placed.flatMap((a) => placed.filter((b) => a.rank < b.rank).map((b) => a.order < b.order))
  return { order: pairs.filter(Boolean).length / pairs.length, pairs: pairs.length }
}
