#!/usr/bin/env node
/**
 * Times building on a made-up corpus, side by side: this build, the floor, and peers that do their own job on the same files.
 *
 *   npm run bench -- [STORIES]        default 100
 *
 * Peers run where they are installed (`npm ci` in bench/). Each line is one process; the watch's line is the median of ten edits.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { makeCorpus, written } from './corpus.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const cli = join(here, '../lib/cli.js')
const stories = Number(process.argv[2] ?? 100)
const work = mkdtempSync(join(tmpdir(), 'crossbeat-bench-'))
const root = join(work, 'corpus')
const { files, words } = makeCorpus(root, stories)
const edited = join(root, 'sources', 'story-00000', 'en.md')
const addSentence = (text) => writeFileSync(edited, readFileSync(edited, 'utf8').replace(/\n+$/, ` ${text}\n`))

console.log(`${stories} stories, ${files} articles, ${words} words; recaps in ${written.join(', ')}`)
console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`)
const columns = [['', 34], ['wall s', 9], ['CPU s', 9], ['MB', 7], ['files', 7], ['words/s', 9], ['words/CPU s', 12]]
const line = (cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(columns[0][1]) : String(cell).padStart(columns[at][1]))).join(''))
line(columns.map(([name]) => name))

const count = (folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile()).length : 0)

/** Runs one process and prints its line. */
function run(name, args, { cwd = root, output, env = {} }) {
  const usage = join(work, 'usage.json')
  rmSync(usage, { force: true })
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', join(here, 'usage.mjs'), ...args], { cwd, encoding: 'utf8', env: { ...process.env, ...env, BENCH_USAGE: usage }, maxBuffer: 1 << 28 })
  const wall = (performance.now() - start) / 1000
  if (status !== 0 || !existsSync(usage)) return console.log(`${name.padEnd(34)}  failed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8'))
  line([name, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), count(join(root, output)), Math.round(words / wall), Math.round(words / cpu)])
}

const build = [cli, 'build', '--root', root, '--quiet']
run('crossbeat, cold', [...build, '--clean'], { output: 'dist' })
run('crossbeat, nothing changed', build, { output: 'dist' })
addSentence('Then Anna killed Ben.')
run('crossbeat, one paragraph changed', build, { output: 'dist' })
await watching()
run('floor', [join(here, 'floor.mjs'), root], { output: 'floor' })
rest()
peers()
rmSync(work, { recursive: true, force: true })

/** What crossbeat does besides syntax and meaning, which the floor's CPU time is to be compared with. */
function rest() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'rest.mjs'), root], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const name = 'crossbeat, all but syntax, meaning'.padEnd(34)
  if (status !== 0) return console.log(`${name}  failed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
  const spent = JSON.parse(stdout)
  const sum = Object.values(spent).reduce((a, b) => a + b, 0)
  console.log(`${name}${''.padStart(9)}${sum.toFixed(2).padStart(9)}   (${Object.entries(spent).map(([part, seconds]) => `${part} ${seconds.toFixed(2)}`).join(', ')})`)
}

/** From saving an edit until the last recap of the story is on disk. */
async function watching() {
  const child = spawn(process.execPath, [cli, 'build', '--root', root, '--watch'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const recaps = written.map((tag) => join(root, 'dist', 'story-00000', `${tag}.json`))
  const stamps = () => recaps.map((path) => statSync(path).mtimeMs)
  let started
  const ready = new Promise((done) => { started = done })
  child.stderr.on('data', started)
  await ready
  const times = []
  for (let edit = 0; edit < 15; edit += 1) {
    const before = stamps()
    const start = performance.now()
    addSentence(['Ben kidnapped Carlo.', 'Anna left Ben.', 'Carlo shot Ben.', 'Ben met Anna.', 'Anna betrayed Carlo.'][edit % 5])
    while (performance.now() - start < 20_000 && stamps().some((stamp, at) => stamp === before[at])) await new Promise((done) => setTimeout(done, 1))
    times.push(performance.now() - start)
    await new Promise((done) => setTimeout(done, 200))
  }
  child.kill('SIGINT')
  await new Promise((done) => child.once('exit', done))
  // The first edits warm the engine up.
  const warm = times.slice(5).sort((a, b) => a - b)
  console.log(`${'crossbeat --watch, an edit'.padEnd(34)}${(warm[5] / 1000).toFixed(3).padStart(9)}   (first ${(times[0] / 1000).toFixed(3)})`)
}

function peers() {
  const modules = join(here, 'node_modules')
  if (!existsSync(modules)) return console.log('\nPeers are not installed: npm ci in bench/')
  symlinkSync(modules, join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(root, 'velite.config.js'), `import { defineConfig, s } from 'velite'\nexport default defineConfig({ root: 'sources', output: { data: '.velite', assets: 'velite-assets' }, collections: { articles: { name: 'Article', pattern: '**/*.md', schema: s.object({ title: s.string(), content: s.markdown() }) } } })\n`)
  run('Velite', [join(modules, 'velite/bin/velite.js'), 'build'], { output: '.velite' })
  writeFileSync(join(root, 'content-collections.ts'), `import { defineCollection, defineConfig } from '@content-collections/core'\nimport { z } from 'zod'\nconst articles = defineCollection({ name: 'articles', directory: 'sources', include: '**/*.md', schema: z.object({ title: z.string(), content: z.string() }) })\nexport default defineConfig({ content: [articles] })\n`)
  const collections = [join(modules, '@content-collections/cli/dist/index.js'), 'build']
  run('Content Collections, cold', collections, { output: '.content-collections' })
  run('Content Collections, warm', collections, { output: '.content-collections' })
  run('Eleventy', [join(modules, '@11ty/eleventy/cmd.cjs'), '--input=sources', '--output=eleventy', '--quiet'], { output: 'eleventy' })
}
