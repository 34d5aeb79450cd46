#!/usr/bin/env node
/**
 * Who is meant: for every role that gold fills in the stories of the development set, whether the model has it, and by which words it was
 * read; prints where it errs by kind of expression, and how often each degree of sureness is right.
 *
 *   node tests/eval-referents.mjs [STORY…] [--list] [--stories] [--lost]
 *
 * --list     every error with its sentence
 * --stories  scores of each
 * --lost     why each role is lost, by the first step that failed: syntax (which relation its words stand in), reference, or nothing said
 */
import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { layOut, readGold, samples } from './corpus.mjs'
import { anchorsOf, comparable, sameEntityIn, scoreFillers, scoreModel, tells } from './scorer.mjs'

const lib = (path) => import(new URL(`../lib/${path}`, import.meta.url))

/** Compiles samples without writing recaps. @returns {Promise<{ sample: object, compiled: object }[]>} */
export async function readSamples(list) {
  const [{ importFile }, { openWorkspace }, { compile }] = await Promise.all([lib('index.js'), lib('workspace.js'), lib('pipeline.js')])
  const { root } = await layOut(importFile, list)
  try {
    const { value: workspace } = await openWorkspace({ root })
    return list.map((sample) => ({ sample, compiled: compile(workspace.stories.find(({ name }) => name === sample.name), workspace.known, []).value }))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Ids of the story's entities by those of one reading: roles are rewritten in place. */
function storyIds(reading, story) {
  const told = new Map(story.events.flatMap((event) => event.mentions.map((mention) => [mention.id, mention])))
  const ids = new Map()
  for (const mention of reading.mentions)
    for (const [role, fillers] of Object.entries(mention.roles)) fillers.forEach((filler, i) => {
      const other = told.get(mention.id)?.roles[role]?.filter((f) => 'entity' in f)[fillers.slice(0, i).filter((f) => 'entity' in f).length]
      if ('entity' in filler && other) ids.set(filler.entity, other.entity)
    })
  return ids
}

const roleGroups = [['agent', 'experiencer'], ['patient', 'theme', 'stimulus', 'recipient', 'goal']]
const alike = (role) => roleGroups.find((group) => group.includes(role)) ?? [role]

/** With `perFill` the roles of each mention and who is right there; else one line for every filler of a gold role, and for every wrong one of the mention that tells it best. */
export function* judged({ sample, compiled }, perFill = false) {
  const gold = readGold(sample.gold)
  const { story, readings, trees } = compiled
  const model = { entities: story.entities, events: story.events }
  const same = sameEntityIn(model, gold)
  for (const [index, reading] of readings.entries()) {
    const { language } = reading
    const ids = storyIds(reading, story)
    const tellings = story.events.flatMap((event) => event.mentions.filter((mention) => mention.language === language).map((mention) => ({ event, mention, language, sentence: comparable(mention.quote.exact) })))
    for (const anchor of anchorsOf(gold, language)) {
      const { event } = anchor
      if (event.optional) continue
      const hits = tellings.filter((telling) => tells(telling, anchor) && event.type.includes(telling.event.type))
      if (hits.length === 0) continue
      const best = hits.map((hit) => ({ hit, ...scoreFillers(hit, event, same) })).reduce((a, b) => (b.right - b.wrong > a.right - a.wrong ? b : a)).hit
      const { mention } = best
      const tolerated = [...Object.values(event.roles ?? {}).flat(), ...(event.allow ?? [])]
      const words = trees[index][mention.sentence]?.tokens ?? []
      const originOf = (role, entity) => (reading.fillings ?? []).find((filling) => filling.mention === mention.id && filling.role === role && ids.get(filling.entity) === entity)
      const common = { story: sample.name, language, gold: event.id, mention, sentence: mention.quote.exact }
      if (perFill) {
        const local = sameEntityIn({ entities: reading.entities }, gold)
        for (const role of Object.keys(mention.roles)) {
          const wantedIds = alike(role).flatMap((name) => event.roles?.[name] ?? [])
          if (wantedIds.length > 0) yield { ...common, role, wantedIds, isRight: (id, entity) => local(id, entity) || same(id, ids.get(entity)) }
        }
        continue
      }
      for (const [role, wanted] of Object.entries(event.roles ?? {})) {
        if (role === 'causer') continue
        const told = alike(role).flatMap((name) => (mention.roles[name] ?? []).flatMap((filler) => ('entity' in filler ? [{ entity: filler.entity, role: name }] : [])))
        for (const id of wanted) {
          const hit = told.find(({ entity }) => same(id, entity))
          if (hit) yield { ...common, verdict: 'right', role, wanted: id, told: hit.entity, ...describe(originOf(hit.role, hit.entity), words) }
          else {
            const [why, detail] = reasonOf(words, mention, comparable, gold.entities[id] ?? [], alike(role), told.filter(({ entity }) => !tolerated.some((each) => same(each, entity))).map((each) => describe(originOf(each.role, each.entity), words)))
            const named = (gold.entities[id] ?? []).some((name) => comparable(mention.quote.exact).includes(comparable(name)))
            const other = told.filter(({ entity }) => !tolerated.some((each) => same(each, entity)))
            yield { ...common, verdict: 'lacks', role, wanted: id, why, detail, kind: other.length > 0 ? 'another there' : named ? 'named in the sentence' : 'unsaid or by other words' }
          }
        }
        for (const { entity, role: own } of told) if (!tolerated.some((id) => same(id, entity))) yield { ...common, verdict: 'wrong', role: own, wanted: wanted.join(' + '), told: entity, ...describe(originOf(own, entity), words) }
      }
    }
  }
}

/**
 * Why a role lacks whom gold names, by the first step that failed, with what shows it.
 * `names` are gold's for the entity, `others` what stands in the role and means nobody whom gold allows there.
 */
function reasonOf(words, mention, fold, names, roles, others) {
  const named = words.filter((token) => /^(NOUN|PROPN|ADJ|NUM)$/.test(token.upos) && names.some((name) => fold(name).split(/[^\p{L}\p{N}-]+/u).at(-1) === fold(token.form)))
  const [other] = others
  const predicate = words.find((token) => token.start === mention.predicate.start)
  const fromNames = other && named.some((token) => String(other.at ?? '').endsWith(`:${token.id}`))
  if (fromNames) return ['reference: its own words, taken for another', `${other.kind} "${other.form}"`]
  if (other?.at && !named.some((token) => token.head === predicate?.id && /^(nsubj|obj|iobj)/.test(token.deprel))) return [`reference: ${other.kind} taken for another`, `"${other.form}"`]
  if (roles.some((role) => (mention.roles[role] ?? []).some((filler) => 'text' in filler))) return ['reference: words left without a referent', roles.flatMap((role) => (mention.roles[role] ?? []).flatMap((filler) => filler.text ?? [])).join(' | ')]
  if (named.length > 0 && predicate) return [`syntax: named, ${other ? 'another stands there' : 'not reached'}`, named.map((token) => pathBetween(words, predicate, token)).sort((a, b) => a.length - b.length)[0]]
  if (other) return ['reference: by the joined event alone', '']
  const pronouns = words.filter((token) => token.upos === 'PRON' && token.feats.PronType === 'Prs')
  return pronouns.length > 0 && predicate ? ['syntax or reference: pronouns there', pronouns.map((token) => `${token.form} ${pathBetween(words, predicate, token)}`).join(', ')] : ['nothing said in the sentence', '']
}

function printLost(lacks, all) {
  const rows = {}
  for (const { why, language } of lacks) { const row = (rows[why] ??= { en: 0, tl: 0 }); row[language] = (row[language] ?? 0) + 1 }
  const surplus = all.filter(({ verdict }) => verdict === 'wrong')
  rows['surplus: nobody lost by it'] = Object.fromEntries(['en', 'tl'].map((tag) => [tag, surplus.filter((line) => line.language === tag && !lacks.some((other) => other.mention === line.mention && other.gold === line.gold)).length]))
  console.table(Object.fromEntries(Object.entries(rows).sort(([, a], [, b]) => b.en + b.tl - a.en - a.tl)))
  for (const why of Object.keys(rows)) for (const line of lacks.filter((each) => each.why === why)) console.log(`${why} [${line.detail}] ${line.story} ${line.language} ${line.role} ${line.wanted} of "${line.mention.predicate.text}"\n      ${line.sentence}`)
}

/** Relations on the way in the tree from one token up and down to another: `^advcl obj`. */
function pathBetween(words, from, to) {
  const up = (token) => { const chain = []; for (let t = token; t && chain.length < 40; t = words[t.head - 1]) chain.push(t); return chain }
  const [a, b] = [up(from), up(to)]
  const meet = a.find((token) => b.includes(token))
  return [...a.slice(0, a.indexOf(meet)).map(({ deprel }) => `^${deprel}`), ...b.slice(0, b.indexOf(meet)).map(({ deprel }) => deprel).reverse()].join(' ')
}

/** The kind of expression that stood for a filler. */
function describe(origin, words) {
  if (!origin) return { kind: 'from the joined event' }
  const id = Number(origin.at.split(':')[1])
  const token = words[id - 1]
  const form = token?.form.toLowerCase() ?? ''
  const kind = !token || !Number.isInteger(id) ? 'pronoun, unsaid'
    : origin.via === 'pronoun' ? (/^(acl|nsubj)/.test(token.deprel) && token.feats.PronType === 'Rel' ? 'relative' : token.deprel.startsWith('nmod') ? 'pronoun, possessive' : 'pronoun')
    : origin.via === 'description' ? 'description' : origin.via
  return { kind, form, link: origin.link, confidence: origin.confidence, at: origin.at, anaphor: origin.anaphor }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  const list = samples().filter(({ name, group }) => (names.length === 0 ? group === 'dev' : names.includes(name)))
  const reads = await readSamples(list)
  const lines = reads.flatMap((read) => [...judged(read)])
  if (args.includes('--list')) for (const line of lines) if (line.verdict !== 'right') console.log(`${line.story} ${line.language} ${line.gold} ${line.verdict} ${line.role} want ${line.wanted}${line.told ? ` has ${line.told}` : ''} [${line.kind}${line.form ? ` "${line.form}" ${line.link} ${line.confidence.toFixed(2)}` : ''}] ${line.mention.predicate.text}\n      ${line.sentence}`)
  if (args.includes('--lost')) printLost(lines.filter(({ verdict }) => verdict === 'lacks'), lines)
  const scores = reads.map(({ sample, compiled }) => ({ sample, score: scoreModel(compiled.story, readGold(sample.gold)) }))
  for (const cast of [true, false]) {
    const some = scores.filter(({ sample }) => (sample.settings !== undefined) === cast)
    const mean = (tag) => some.length === 0 ? '–' : (100 * some.reduce((sum, { score }) => sum + score[tag].roles, 0) / some.length).toFixed(1)
    console.log(`roles, mean of ${some.length} ${cast ? 'with a cast' : 'without'}: en ${mean('en')} tl ${mean('tl')}; joined ${some.length === 0 ? '' : (100 * some.reduce((sum, { score }) => sum + score.alignment.f1, 0) / some.length).toFixed(1)}; conflicts ${some.reduce((sum, { score }) => sum + score.conflicts.found, 0)}, false ${some.reduce((sum, { score }) => sum + score.conflicts.false, 0)}`)
  }
  if (args.includes('--stories')) for (const { sample, score } of scores) console.log(`${sample.title.padEnd(26)} roles en ${(100 * score.en.roles).toFixed(1)} tl ${(100 * score.tl.roles).toFixed(1)}; recall ${(100 * score.en.recall).toFixed(0)} ${(100 * score.tl.recall).toFixed(0)}; precision ${(100 * score.en.precision).toFixed(0)} ${(100 * score.tl.precision).toFixed(0)}; joined ${(100 * score.alignment.precision).toFixed(0)} ${(100 * score.alignment.recall).toFixed(0)}; conflicts ${score.conflicts.found}, false ${score.conflicts.false}`)
  const told = lines.filter(({ verdict, mention }) => verdict !== 'lacks' && (mention.referents ?? 1) >= 0.7)
  console.log(`fillers of mentions at least 0.7 sure: ${told.filter(({ verdict }) => verdict === 'right').length} right, ${told.filter(({ verdict }) => verdict === 'wrong').length} wrong`)
  const kinds = new Map()
  for (const { language, verdict, kind, link } of lines) {
    const key = `${kind}${link && link !== 'tree' ? ` (${link})` : ''}`
    const row = kinds.get(key) ?? {}
    row[`${language} ${verdict}`] = (row[`${language} ${verdict}`] ?? 0) + 1
    kinds.set(key, row)
  }
  console.table(Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))))
  const bins = {}
  for (const { verdict, confidence } of lines) if (confidence !== undefined) {
    const bin = (bins[Math.min(9, Math.floor(confidence * 10)) / 10] ??= { right: 0, of: 0 })
    bin.of++
    if (verdict === 'right') bin.right++
  }
  console.table(Object.fromEntries(Object.entries(bins).sort().map(([key, { right, of }]) => [key, { right, of, share: Math.round(100 * right / of) }])))
}
