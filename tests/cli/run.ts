import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { crossbeat: string } }
const cli = resolve(bin.crossbeat)

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Parsed stdout of `--json`. */
  readonly json: { diagnostics: { code: string; severity: string; path: string; line?: number; column?: number; message: string; hint: string }[]; written?: string[]; removed?: string[]; unchanged?: string[] }
}

/** Runs the compiled command in a folder. */
export function crossbeat(cwd: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' })
  return { code: status, stdout, stderr, get json() { return JSON.parse(stdout) as Run['json'] } }
}

/** What a project is set to that says nothing itself: two languages are enough for most tests, and quicker. */
const settings = { 'crossbeat.config.json': '{ "languages": ["en", "tl"] }' }

/** A new folder with files in it. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'crossbeat-'))
  const isSet = Object.keys(files).length === 0 || Object.keys(files).some((path) => path.startsWith('crossbeat.config.'))
  for (const [path, text] of Object.entries(isSet ? files : { ...settings, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

export const has = (root: string, path: string): boolean => existsSync(join(root, path))
export const readText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
