import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReview } from '../../src/review/index.js'
import { file } from '../helpers.js'

const hasGit = spawnSync('git', ['--version']).status === 0

/** What git makes of two people's versions of one file. */
function merged(base: string, ours: string, theirs: string): { text: string; conflict: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'crossbeat-'))
  for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text)
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { text: stdout, conflict: status !== 0 }
}

const passage = (exact: string, decision = 'noEvent: true'): string => `  - lang: en\n    exact: ${exact}\n    ${decision}\n`
const base = `passages:\n  # Said of the first.\n${passage('one')}${passage('two')}${passage('three')}`

describe.skipIf(!hasGit)("two people's review.yaml, merged by git", () => {
  test('at different places', () => {
    const { text, conflict } = merged(base, base.replace('one\n    noEvent: true', 'one\n    refersTo: anna'), `${base}${passage('four')}`)
    const { value, diagnostics } = readReview(file('r', text))
    expect([conflict, diagnostics]).toEqual([false, []])
    expect(value.passages.map(({ exact }) => exact)).toEqual(['one', 'two', 'three', 'four'])
    expect(value.passages[0]?.refersTo).toBe('anna')
  })

  test('both at the end', () => {
    const { text, conflict } = merged(base, `${base}${passage('ours')}`, `${base}${passage('theirs', 'refersTo: ben')}`)
    const { value, diagnostics } = readReview(file('r', text))
    expect(conflict).toBe(true)
    expect(diagnostics[0]?.code).toBe('review-unmerged')
    // Lines that both have may stand once, outside the marks; what is whole on one side is read.
    expect(value.passages.map(({ exact }) => exact)).toEqual(expect.arrayContaining(['one', 'two', 'three']))
  })

  test('both with the same', () => {
    const { text, conflict } = merged(base, `${base}${passage('four')}`, `${base}${passage('four')}`)
    expect([conflict, readReview(file('r', text)).value.passages.length]).toEqual([false, 4])
  })
})
