import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { crossbeat, folder, has, readText } from '../cli/run.js'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { crossbeat: string } }
// Python's pty module stands for a person at a terminal; it is on every machine that our checks run on, and not on Windows.
const python = spawnSync('python3', ['-c', 'import pty']).status === 0

const articles = {
  'sources/one/en.md': '---\ntitle: A\n---\n\nAnna meets Ben in a hospital.\n\nBen killed Carlo. Anna shoots Ben, and he leaves her. Did Dina hit Anna?\n',
  'sources/one/tl.md': '---\ntitle: A\n---\n\nNagkakilala sina Anna at Ben sa ospital.\n\nTinangkang patayin ni Ben si Carlo. Binaril niya si Ben.\n',
}

interface Played {
  readonly shown: string
  readonly code: number
  readonly left: number
}

/** Plays keys in a pseudo-terminal: each pair is what has to be shown first, and what is typed then. */
function play(root: string, script: readonly (readonly [string, string])[], ...args: readonly string[]): Played {
  const { stdout, stderr } = spawnSync('python3', [resolve('tests/commands/terminal.py'), JSON.stringify(script), process.execPath, resolve(bin.crossbeat), ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, TERM: 'xterm' } })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Played
}

const path = 'sources/one/review.yaml'
const kinds = (root: string): string[] => (crossbeat(root, 'review', 'one', '--json').json as unknown as { questions: { kind: string; key: string }[] }).questions.map(({ key }) => key)

describe.skipIf(!python)('the dialogue, in a pseudo-terminal', { timeout: 120_000 }, () => {
  test('asks, writes at once, and does not ask again', () => {
    const root = folder(articles)
    const before = kinds(root)
    expect(before.length).toBeGreaterThan(2)
    const { shown, code, left } = play(root, [['(1/', 'a'], ['(2/', 'r'], ['(3/', 'q']], 'review', 'one')
    expect({ code, left }).toEqual({ code: 0, left: 0 })
    expect(shown).toContain('a accept   r reject   c correct   s skip   u undo   q quit')
    expect(shown).toContain('2 answered, 0 skipped')
    const { passages = [], events = [] } = parseDocument(readText(root, path)).toJS() as { passages?: unknown[]; events?: unknown[] }
    expect(passages.length + events.length).toBe(2)
    const after = kinds(root)
    expect(after).not.toContain(before[0])
    expect(after).not.toContain(before[1])
  })

  test('undoes, skips and quits without a trace', () => {
    const root = folder(articles)
    const { shown, code } = play(root, [['(1/', 'a'], ['(2/', 'u'], ['(1/', 's'], ['(2/', 'u'], ['(1/', '?'], ['no answer for this key', 'u'], ['nothing to undo', '\u0003']], 'review', 'one')
    expect(code).toBe(0)
    expect(shown).toContain('0 answered, 0 skipped')
    expect(has(root, path)).toBe(false)
  })

  test('keeps comments and order, also when it takes an answer back', () => {
    const mine = '# Ours.\nbeats: [] # none yet\n\npassages:\n  # an idiom\n  - { lang: en, exact: nowhere, noEvent: true } # kept\n\nevents: []\n'
    const root = folder({ ...articles, [path]: mine })
    play(root, [['(1/', 'a'], ['(2/', 'q']], 'review', 'one')
    for (const line of ['# Ours.', 'beats: [] # none yet', '  # an idiom', '  - { lang: en, exact: nowhere, noEvent: true } # kept']) expect(readText(root, path).split('\n')).toContain(line)
    const other = folder({ ...articles, [path]: mine })
    play(other, [['(1/', 'a'], ['(2/', 'u'], ['(1/', 'q']], 'review', 'one')
    expect(readText(other, path)).toBe(mine)
  })

  test('lets a person correct, and says what is wrong with a correction', () => {
    const root = folder(articles)
    const asked = kinds(root)
    const at = asked.findIndex((key) => key.startsWith('event '))
    expect(at).toBeGreaterThanOrEqual(0)
    const skips = asked.slice(0, at).map((_, k): [string, string] => [`(${k + 1}/`, 's'])
    const { shown, code } = play(root, [...skips, [`(${at + 1}/`, 'c'], ['go back): ', '\u0015shoott(agent: anna)\r'], ['Did you mean "shoot"', '\u0015shoot(agent: nobody)\r'], ['no entity "nobody"', '\u0015shoot(agent: anna, patient: ben), attempted\r'], [`(${at + 2}/`, 'q']], 'review', 'one')
    expect(code, shown).toBe(0)
    const { passages } = parseDocument(readText(root, path)).toJS() as { passages: { event: object }[] }
    expect(passages[0]?.event).toMatchObject({ type: 'shoot', roles: { agent: ['anna'], patient: ['ben'] }, factuality: 'attempted' })
  })
})

describe('without a terminal', { timeout: 60_000 }, () => {
  test('the questions are listed', () => {
    const root = folder(articles)
    const { stdout, stderr, code } = crossbeat(root, 'review', 'one')
    expect(code).toBe(0)
    expect(stderr).toContain('review-no-terminal')
    expect(crossbeat(root, 'review', 'one', '--list').stdout).toBe(stdout)
    expect(stdout).toMatch(/^0\.\d\d {2}(?:event|joining|conflict|referent)\n/)
    expect(has(root, path)).toBe(false)
    expect(crossbeat(root, 'review', 'none').code).toBe(2)
  })
})
