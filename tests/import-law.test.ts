import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'

const files = globSync('src/**/*.ts', { ignore: '**/*.d.ts' }).sort()
const imports = new Map(files.map((path) => [path, importsOf(path)]))

/** Files of the project that a file imports; with `running`, without those that it imports types alone from, which are gone at run time. */
function importsOf(path: string, running = false): string[] {
  const text = readFileSync(path, 'utf8').replace(running ? /^(?:import|export) type [^;]*? from '[^']+'/gm : /$^/, '')
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return found.map(([, target = '']) => normalize(join(dirname(path), target)).replace(/\.js$/, '.ts'))
}

/** The part of the project that a file belongs to: its folder under src/, or its own name. */
const partOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? ''

const stages = ['read', 'segment', 'syntax', 'extract', 'align', 'render', 'emit', 'import', 'packs', 'review', 'exchange', 'record', 'diff', 'publish']
const leaves = ['ir', 'vocabulary', 'diagnostics']
const allowed: Readonly<Record<string, readonly string[]>> = {
  ir: ['ir'],
  vocabulary: ['vocabulary', 'ir'],
  diagnostics: ['diagnostics', 'ir'],
  ...Object.fromEntries(stages.map((stage) => [stage, [stage, ...leaves]])),
  config: ['config', ...leaves],
  pipeline: ['pipeline', ...stages, ...leaves],
  host: ['host', 'config', 'ir', 'diagnostics'],
}

describe('imports', () => {
  test.each(Object.keys(allowed))('of %s keep the law', (part) => {
    const strangers = files.filter((path) => partOf(path) === part)
      .flatMap((path) => (imports.get(path) ?? []).filter((target) => !allowed[part]?.includes(partOf(target))).map((target) => `${path} → ${target}`))
    expect(strangers).toEqual([])
  })

  test('name files that exist', () => {
    for (const [path, targets] of imports) for (const target of targets) expect(existsSync(target), `${path} imports ${target}`).toBe(true)
  })

  test('never lead to the command line', () => {
    const importers = [...imports].filter(([, targets]) => targets.some((target) => partOf(target) === 'cli'))
    expect(importers).toEqual([])
  })

  test('have no cycles at run time', () => {
    const done = new Set<string>()
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) throw new Error([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (done.has(path)) return
      for (const target of importsOf(path, true)) visit(target, [...trail, path])
      done.add(path)
    }
    for (const path of files) visit(path, [])
  })

  test('leave effects to the edge', () => {
    const core = files.filter((path) => [...stages, ...leaves, 'pipeline', 'config'].includes(partOf(path)))
    const guilty = core.filter((path) => /from 'node:(?!crypto|zlib|util)|\bprocess\.|Date\.now|new Date\(\)|Math\.random|console\./.test(readFileSync(path, 'utf8')))
    expect(guilty).toEqual([])
  })

  test('of the process stand in the command line alone, but for who holds a lock', () => {
    const guilty = files.filter((path) => !['src/cli.ts', 'src/host/running.ts'].includes(path) && /\bprocess\b(?!es)\s*[.[]|node:process|node:child_process/.test(withoutComments(readFileSync(path, 'utf8'))))
    expect(guilty).toEqual([])
  })
})

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

test('no file names a language', () => {
  const guilty = files.filter((path) => /['"`](?:en|tl|fil)['"`]|english|tagalog|filipino/i.test(withoutComments(readFileSync(path, 'utf8'))))
  expect(guilty).toEqual([])
})
