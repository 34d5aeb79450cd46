/** Gets engines to run: from Debian, or from npm into a cache folder outside of the repository. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const engines = fileURLToPath(new URL('engines/', import.meta.url))
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'crossbeat-targets')

/** Runs a command to its end; what it printed is in `output`. */
export function run(command, args, { cwd, minutes = 5, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: minutes * 60_000, maxBuffer: 1 << 26, env: { ...process.env, ...env } })
  return { ok: status === 0, output: [stdout, stderr, error?.message].filter(Boolean).join('\n').trim() }
}

/** @returns {string | undefined} why the command of a Debian package cannot be had */
export function fromDebian(name) {
  const there = () => run('sh', ['-c', `command -v ${name}`]).ok
  if (there()) return undefined
  if (!run('sh', ['-c', 'command -v apt-get']).ok) return `${name} is not installed, and there is no apt-get to install it with`
  if (process.getuid?.() !== 0) return `${name} is not installed; run as root, or: apt-get install ${name}`
  console.log(`installing ${name} (apt-get)`)
  const quiet = { minutes: 5, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  let done = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
  if (!done.ok && run('apt-get', ['update', '-qq'], quiet).ok) done = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
  return there() ? undefined : `apt-get could not install ${name}: ${lastLine(done.output)}`
}

/**
 * Installs what `engines/<name>/package-lock.json` lists, once for each content of that file.
 *
 * @returns {{ modules: string } | { why: string }} the folder node_modules, or why there is none
 */
export function fromNpm(name) {
  const files = ['package.json', 'package-lock.json']
  const digest = createHash('sha256')
  for (const file of files) digest.update(readFileSync(join(engines, name, file)))
  const folder = join(cache, `${name}-${digest.digest('hex').slice(0, 12)}`)
  const modules = join(folder, 'node_modules')
  const mark = join(folder, 'complete')
  if (existsSync(mark)) return { modules }
  console.log(`installing ${name} (npm, into ${folder})`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of files) copyFileSync(join(engines, name, file), join(folder, file))
  // `npm ci` refuses a lockfile that lacks the parts of other systems, which not all mirrors have; `install` keeps to it as well.
  const { ok, output } = run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, minutes: 6 })
  if (!ok) return { why: `npm could not install ${name}: ${lastLine(output)}` }
  writeFileSync(mark, '')
  return { modules }
}

const lastLine = (text) => text.split('\n').filter((line) => line.trim() !== '').at(-1) ?? ''
