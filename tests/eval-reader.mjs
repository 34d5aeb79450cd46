// Trains and measures the readers of syntax.
//   node tests/eval-reader.mjs             the shipped models: accuracy where a test set was held out and on syntax/narrative, size, load, speed
//   node tests/eval-reader.mjs --folds tl  trains five readers, each without a fifth of the treebanks, and measures them there (minutes)
//   node tests/eval-reader.mjs --train en  trains locales/en/reader.model (minutes)
// Needs the treebanks beside the project, in ../shared/data/ud; --root names another project directory.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { CORE_RELATIONS, evaluationOf, loadReader, newTally, parseConllu, tallySentences, trainReader } from '../lib/syntax/index.js'

const args = process.argv.slice(2)
const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const root = resolve(after('--root') ?? fileURLToPath(new URL('..', import.meta.url)))
const data = join(root, '..', 'shared', 'data', 'ud')
const percent = (share) => (100 * share).toFixed(1)

/** A treebank's text; `name[1..280]` takes its sentences 1 to 280, `name[281..]` the rest, so that a small treebank can be trained on and tested with. */
function sliceOf(name, read) {
  const [, file, from, to] = /^(.*?)(?:\[(\d+)\.\.(\d*)\])?$/.exec(name)
  if (from === undefined) return read(file)
  const blocks = read(file).split(/\n\s*\n/).filter((block) => block.trim() !== '')
  return `${blocks.slice(Number(from) - 1, to === '' ? undefined : Number(to)).join('\n\n')}\n\n`
}

/** What locales/<tag>/reader.yaml says, with the texts it names. */
function settingsOf(tag) {
  const settings = parseYaml(readFileSync(join(root, 'locales', tag, 'reader.yaml'), 'utf8'))
  const text = (name) => sliceOf(name, (file) => readFileSync(join(data, `${file}.conllu`), 'utf8'))
  const dir = join(root, 'locales', tag, 'training')
  const domain = existsSync(dir) ? readdirSync(dir).filter((f) => f.endsWith('.conllu') && (settings.training?.includes(f) ?? true)).sort().map((f) => readFileSync(join(dir, f), 'utf8')) : []
  const clusters = settings.clusters && readFileSync(join(root, 'locales', tag, settings.clusters), 'utf8')
  return { ...settings, clusters, banks: settings.treebanks.map(text), tests: (settings.test ?? []).map(text), domain }
}

function train({ options, clusters, domain, domainWeight }, banks) {
  const started = Date.now()
  const weights = [...banks.map(() => 1), ...domain.map(() => domainWeight ?? 1)]
  return trainReader([...banks, ...domain], { ...options, weights, ...(clusters && { clusters }) }, ({ stage, done, of }) => {
    console.error(`  ${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${done + 1}/${of} ${stage}`)
  })
}

function printAccuracy(title, e) {
  console.log(`\n${title}: ${e.sentences} sentences, ${e.words} words (gold tokens, predicted tags, punctuation counted, full labels)`)
  console.log(`  UPOS ${percent(e.upos)}  UFeats ${percent(e.feats)}  lemma ${percent(e.lemma)}  UAS ${percent(e.uas)}  LAS ${percent(e.las)}  core-argument F1 ${percent(e.coreF1)}`)
  console.log(`  raw text tokenized exactly: ${percent(e.exactTokens)} of 100 sentences (same cuts, spelling of stems aside: ${percent(e.exactCuts)})`)
  console.log(`  core arguments are ${CORE_RELATIONS.join(', ')}`)
  console.log(`  F1 by relation: ${Object.entries(e.relationF1).slice(0, 30).map(([label, f1]) => `${label} ${percent(f1)}`).join(', ')}`)
  console.log('  confidence claimed -> right (arcs): ' + e.reliability.map((b) => `${percent(b.claimed)} -> ${percent(b.right)} (${b.count})`).join(', '))
}

function printCost(tag, bytes, texts) {
  const times = []
  let reader
  for (let i = 0; i < 5; i++) {
    const started = performance.now()
    reader = loadReader(bytes)
    times.push(performance.now() - started)
  }
  const sentences = texts.flatMap(parseConllu).slice(0, 1500)
  const run = () => sentences.reduce((sum, s) => sum + reader.read(s.text).tokens.length, 0)
  run()
  const started = performance.now()
  const tokens = run()
  const speed = tokens / ((performance.now() - started) / 1000)
  console.log(`\n${tag}: model ${(bytes.length / 1e6).toFixed(2)} MB gzipped, loaded in ${times.sort((a, b) => a - b)[2].toFixed(0)} ms (median of 5; first ${times.at(-1).toFixed(0)} ms at most), ${Math.round(speed).toLocaleString('en')} tokens a second from raw text, one thread`)
}

function evaluateShipped(tag) {
  const path = join(root, 'locales', tag, 'reader.model')
  const bytes = readFileSync(path)
  const settings = settingsOf(tag)
  printCost(tag, bytes, settings.tests.length > 0 ? settings.tests : settings.banks)
  const narrative = fileURLToPath(new URL(`syntax/narrative/${tag}.conllu`, import.meta.url))
  if (existsSync(narrative)) {
    const told = newTally()
    tallySentences(loadReader(bytes), parseConllu(readFileSync(narrative, 'utf8')), told)
    printAccuracy(`${tag}, shipped model on narrative sentences of this project that it was not trained on`, evaluationOf(told))
  }
  if (settings.tests.length === 0) {
    console.log(`  (trained on all its treebanks; --folds ${tag} measures the recipe, in minutes)`)
    return
  }
  const tally = newTally()
  tallySentences(loadReader(bytes), settings.tests.flatMap(parseConllu), tally)
  printAccuracy(`${tag}, shipped model on ${settings.test.join(', ')}`, evaluationOf(tally))
}

function evaluateFolds(tag, folds, only) {
  const settings = settingsOf(tag)
  const blocks = settings.banks.flatMap((bank) => bank.split(/\n\s*\n/).filter((block) => block.trim() !== ''))
  const tally = newTally()
  for (let fold = 0; fold < Math.min(folds, only); fold++) {
    console.error(`fold ${fold + 1} of ${folds}`)
    const training = blocks.filter((_, i) => i % folds !== fold).join('\n\n')
    const reader = loadReader(train(settings, [training]))
    tallySentences(reader, parseConllu(blocks.filter((_, i) => i % folds === fold).join('\n\n')), tally)
  }
  printAccuracy(`${tag}, ${folds} folds over ${settings.treebanks.join(', ')}`, evaluationOf(tally))
}

if (!existsSync(data)) {
  console.log('eval:reader skipped: no treebanks at ../shared/data/ud')
} else if (args.includes('--train')) {
  const tag = after('--train')
  const settings = settingsOf(tag)
  const bytes = train(settings, settings.banks)
  writeFileSync(after('--out') ?? join(root, 'locales', tag, 'reader.model'), bytes)
  console.log(`${tag}: ${(bytes.length / 1e6).toFixed(2)} MB`)
} else if (args.includes('--folds')) {
  evaluateFolds(after('--folds') ?? 'tl', 5, Number(after('--only') ?? 5))
} else {
  for (const tag of readdirSync(join(root, 'locales')).sort()) if (existsSync(join(root, 'locales', tag, 'reader.model'))) evaluateShipped(tag)
}
