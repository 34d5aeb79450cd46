import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { crossbeat: string } }
const cli = resolve(bin.crossbeat)

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Parsed stdout of `--json`. */
  readonly json: { diagnostics: { code: string; severity: string; path: string; line?: number; column?: number; message: string; hint: string }[]; written?: string[]; removed?: string[]; unchanged?: string[] }
}

const runOf = (code: number | null, stdout: string, stderr: string): Run => ({ code, stdout, stderr, get json() { return JSON.parse(stdout) as Run['json'] } })

/** Runs the compiled command in a folder, as a process of its own. */
export function crossbeatProcess(cwd: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' })
  return runOf(status, stdout, stderr)
}

const started = new Set<string>()
let warm: { readonly worker: Worker; readonly done: Int32Array; readonly port: MessagePort } | undefined

/** Runs the compiled command in a folder: the first run of each command is a process, later ones run the same program in a thread that has loaded it. */
export function crossbeat(cwd: string, ...args: readonly string[]): Run {
  const command = args[0] ?? ''
  if (!started.has(command)) {
    started.add(command)
    return crossbeatProcess(cwd, ...args)
  }
  const { worker, done, port } = (warm ??= openWarm())
  const before = process.cwd()
  Atomics.store(done, 0, 0)
  process.chdir(cwd)
  try {
    worker.postMessage(args)
    if (Atomics.wait(done, 0, 0, 120_000) === 'timed-out') throw new Error(`${args.join(' ')}: no end after two minutes`)
  } finally {
    process.chdir(before)
  }
  const { code, stdout, stderr } = receiveMessageOnPort(port as never)!.message as Pick<Run, 'code' | 'stdout' | 'stderr'>
  return runOf(code, stdout, stderr)
}

function openWarm(): NonNullable<typeof warm> {
  const signal = new SharedArrayBuffer(4)
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./warm.mjs', import.meta.url), { workerData: { cli: pathToFileURL(cli).href, signal, port: port2 }, transferList: [port2], execArgv: [] })
  worker.unref()
  return { worker, done: new Int32Array(signal), port: port1 as unknown as MessagePort }
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
