/**
 * Kills builds at random moments and looks at what they leave. Arguments: how often (200), seed (a new one).
 * After each kill: no file is half written; a next build's start leaves one generation, whole; files that nobody wrote stay.
 * Then the same through the command line, on a full disk where a small one can be mounted, and with two builds at once.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openTransaction } from '../lib/host/transaction.js'
import { generation } from './crash-files.mjs'

const times = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31))
const random = mulberry32(seed)
const scratch = mkdtempSync(join(tmpdir(), 'crossbeat-crash-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
console.log(`seed ${seed}`)

await killedTransactions()
await killedCommands()
fullDisk()
await twoAtOnce()
console.log('crash: all held')

async function killedTransactions() {
  const out = join(scratch, 'dist')
  mkdirSync(join(out, 's1'), { recursive: true })
  writeFileSync(join(out, 's1', 'mine.txt'), 'mine')
  const found = { completed: 0, dropped: 0, clean: 0 }
  const times1 = new Map()
  let number = 1
  for (let i = 0; i < times; i++) {
    const child = spawn(process.execPath, [resolve('tests/crash-child.mjs'), out, String(number + 1)], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((ready) => child.stdout.once('data', ready))
    await killed(child, random() * 150)
    for (const [path, text] of filesOf(out)) if (path !== 's1/mine.txt') whole(path, text)
    const change = await openTransaction(out)
    await change.abort()
    found[change.recovered ?? 'clean']++
    const files = filesOf(out)
    expect(files.get('s1/mine.txt') === 'mine', 'a file that nobody wrote is gone')
    files.delete('s1/mine.txt')
    if (files.size === 0) continue
    number = Number(files.get('index.json'))
    same(files, generation(number))
    const kept = statSync(join(out, 's0/0.txt')).mtimeMs
    expect((times1.get('s0/0.txt') ?? kept) === kept, 'an unchanged file was touched')
    times1.set('s0/0.txt', kept)
    expect(readdirSync(scratch).every((name) => name === 'dist' || name === '.dist.crossbeat'), `left beside it: ${readdirSync(scratch)}`)
  }
  console.log(`${times} transactions killed: ${found.completed} completed, ${found.dropped} dropped, ${found.clean} between two; ${number} generations`)
}

async function killedCommands() {
  const cli = resolve('lib/cli.js')
  const root = join(scratch, 'project')
  const article = (tag, name) => `---\ntitle: A story\nlang: ${tag}\ndate: 2020-01-02\n---\n\n${name} met Bob Cruz. She shot him.\n`
  const write = (name) => {
    for (const story of ['one', 'two']) {
      mkdirSync(join(root, 'sources', story), { recursive: true })
      for (const tag of ['de', 'es']) writeFileSync(join(root, 'sources', story, `${tag}.md`), article(tag, name))
    }
    writeFileSync(join(root, 'crossbeat.config.json'), '{ "languages": ["en", "tl"] }')
  }
  const build = (out) => spawnSync(process.execPath, [cli, 'build', '--quiet', '--root', root, '--out', out])
  const results = ['Ann Lee', 'Mary Roe'].map((name) => {
    write(name)
    build(join(scratch, name))
    return filesOf(join(scratch, name))
  })
  const started = performance.now()
  build(join(scratch, 'timing'))
  const length = performance.now() - started
  const count = Math.min(20, times)
  let outcome = [0, 0]
  for (let i = 0; i < count; i++) {
    write(i % 2 === 0 ? 'Ann Lee' : 'Mary Roe')
    await killed(spawn(process.execPath, [cli, 'build', '--quiet', '--root', root, '--out', join(root, 'dist')]), length * (0.3 + random() * 0.9))
    const after = filesOf(join(root, 'dist'))
    const which = results.findIndex((result) => alike(result, after))
    expect(which >= 0 || after.size === 0, `a killed build left neither the old build nor the new one: ${[...after.keys()]}`)
    outcome[which === i % 2 ? 1 : 0]++
    if (i % 5 === 4) {
      build(join(root, 'dist'))
      expect(alike(results[i % 2], filesOf(join(root, 'dist'))), 'the next build is not right')
      expect(!readdirSync(root).includes('.dist.crossbeat'), 'the next build did not clean up')
    }
  }
  console.log(`${count} commands killed: ${outcome[0]} left the old build, ${outcome[1]} the new one`)
}

/** A disk of 300 KB that fills while a build is prepared. */
function fullDisk() {
  const disk = join(scratch, 'disk')
  mkdirSync(disk)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status !== 0) return console.log('full disk: SKIPPED, no file system can be mounted here')
  try {
    const script = `
      import { realFiles, writeArtifacts } from '${resolve('lib/host/index.js')}'
      const artifacts = (mark, length) => Array.from({ length: 8 }, (_, i) => ({ path: 'a/' + i + '.txt', text: mark.repeat(length) }))
      for (const out of ['${disk}', '${disk}/dist']) {
        const good = await writeArtifacts(realFiles(out), artifacts('a', 8000), [])
        const bad = await writeArtifacts(realFiles(out), artifacts('b', 60000), [])
        const again = await writeArtifacts(realFiles(out), artifacts('a', 8000), [])
        const smaller = await writeArtifacts(realFiles(out), artifacts('c', 5000), [])
        console.log(JSON.stringify([good.value.written.length, bad.diagnostics.map(({ code }) => code), again.value.unchanged.length, smaller.value.written.length]))
      }`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line))
    for (const [written, codes, unchanged, smaller] of lines) {
      expect(written === 8 && smaller === 8 && codes.includes('write-failed') && codes.at(-1) === 'write-undone' && unchanged === 8, `full disk: ${stdout}${stderr}`)
    }
    expect(lines.length === 2, stderr)
    console.log('full disk: said, and nothing was changed')
  } finally {
    spawnSync('umount', [disk])
  }
}

/** Four processes write generations at once; a lock keeps them apart. */
async function twoAtOnce() {
  const out = join(scratch, 'shared')
  const children = Array.from({ length: 4 }, (_, i) => spawn(process.execPath, [resolve('tests/crash-child.mjs'), out, String(1000 * i + 2)], { stdio: ['ignore', 'ignore', 'inherit'] }))
  const ended = children.map((child) => killed(child, 2500))
  await Promise.all(ended)
  const change = await openTransaction(out)
  await change.abort()
  const files = filesOf(out)
  const number = files.get('index.json')
  for (const [path, text] of files) {
    whole(path, text)
    // What an other one's generation has and this one has not stays: only these may differ.
    if (generation(Number(number)).has(path)) expect(text === generation(Number(number)).get(path), `${path} is of another generation than index.json`)
  }
  console.log('four at once: each waited for the others')
}

async function killed(child, after) {
  const ended = new Promise((done) => child.once('exit', done))
  await Promise.race([pause(after), ended])
  child.kill('SIGKILL')
  await ended
}

function filesOf(folder) {
  if (!existsSync(folder)) return new Map()
  const list = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(list.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** A file as one generation has it: its number, and everything behind it. */
function whole(path, text) {
  const number = Number(text.split('\n')[0])
  const expected = Number.isNaN(number) ? 'always the same\n' : (generation(number).get(path) ?? '')
  expect(text === expected, `${path} is half written: ${text.slice(0, 40)}, ${text.length} characters`)
}

function alike(a, b) {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text)
}

function same(files, expected) {
  expect(alike(files, expected), `the files are of several generations: ${[...files].map(([path, text]) => `${path} ${text.split('\n')[0]}`).join(', ')}`)
}

function expect(held, what) {
  if (held) return
  console.log(`crash: ${what}\nseed ${seed}`)
  process.exit(1)
}

/** Tommy Ettinger's mulberry32. */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
