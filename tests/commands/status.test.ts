import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bar } from '../../src/commands/status-text.js'
import { crossbeat, folder, has, readText } from '../cli/run.js'

const source = {
  'sources/s/en.md': '---\ntitle: T\ndate: 2020-01-01\n---\nAnna Cruz meets Ben Reyes. Anna Cruz shoots Ben Reyes. Ben Reyes survives. Later Anna Cruz kidnaps Carlo Diaz.\n',
  'sources/s/story.yaml': 'cast:\n  - { id: anna, gender: female, names: { und: Anna Cruz } }\n  - { id: ben, gender: male, names: { und: Ben Reyes } }\n  - { id: carlo, gender: male, names: { und: Carlo Diaz } }\n',
}
interface StatusData {
  languages: { language: string; fallbacks: string[]; progress?: Record<'recap' | 'events' | 'nouns', { translated: number; total: number; open: string[] }>; missing: string[] }[]
  stories: { story: string; language: string; beats: number; own: string[]; byFallback: { beat: string; from: string[] }[]; untold: { beat: string; why: string[] }[]; completeness: number; written: boolean }[]
}
const data = (run: ReturnType<typeof crossbeat>): StatusData => JSON.parse(run.stdout) as StatusData

describe('a language that nobody has translated', () => {
  let root = ''
  beforeAll(() => {
    root = folder({ ...source, 'crossbeat.config.json': '{ "languages": ["en", "sv"] }' })
    crossbeat(root, 'add-language', 'sv')
  })

  test('is listed with what it lacks, and with who stands in', () => {
    const run = crossbeat(root, 'status', 'sv', '--json')
    expect(run.code).toBe(0)
    const { languages: [sv], stories: [told], ...rest } = data(run)
    expect(rest).toMatchObject({ diagnostics: [] })
    expect(sv).toMatchObject({ language: 'sv', fallbacks: ['en'], progress: { recap: { translated: 0 }, events: { translated: 0 } } })
    expect(sv?.progress?.recap.open).toContain('label.cast')
    expect(sv?.progress?.events.open).toContain('kill')
    expect(told).toMatchObject({ story: 's', language: 'sv', own: [], completeness: 0, written: true })
    expect(told?.byFallback.length).toBeGreaterThan(0)
    expect(told?.byFallback.every(({ from }) => from.join() === 'en')).toBe(true)
    expect((told?.byFallback.length ?? 0) + (told?.untold.length ?? 0)).toBe(told?.beats)
  })

  test('is shown to people as bars', () => {
    const { stdout } = crossbeat(root, 'status')
    expect(stdout).toMatch(/^Translated(?:\n .*)*\n {2}en +█{20} 100 % {2}(\d+) of \1 texts/)
    expect(stdout).toMatch(/\n {2}sv +░{20} {3}0 % {2}0 of \d+ texts, 0 of \d+ nouns; then en\n/)
    expect(stdout).toMatch(/\nTold in s(?:\n .*)*\n {2}en +█{20} 100 % {2}\d+ of \d+ beats in its own words/)
    expect(stdout).toMatch(/\n {2}sv +░{20} {3}0 % {2}0 of \d+ beats in its own words, \d+ by fallback \(en\)/)
  })

  test('fails under --strict, and a complete one does not', () => {
    const strict = crossbeat(root, 'status', 'sv', '--strict', '--json')
    expect([strict.code, strict.json.diagnostics.map(({ code }) => code)]).toEqual([1, ['language-incomplete']])
    expect(crossbeat(root, 'status', 'en', '--strict').code).toBe(0)
    expect(crossbeat(root, 'status', 'xx').code).toBe(2)
  })

  test('is marked in Markdown and JSON', () => {
    expect(crossbeat(root, 'build', '--lang', 'sv').code).toBe(0)
    expect(readText(root, 'dist/s/sv.md')).toMatch(/Anna Cruz shoots Ben Reyes.*\*\(in English\)\*\n/)
    const recap = JSON.parse(readText(root, 'dist/s/sv.json')) as { isFallback: boolean; completeness: number; beats: { isFallback: boolean; sentences: { fallbackFrom: string }[] }[] }
    expect(recap).toMatchObject({ isFallback: true, fallbackFrom: 'en', completeness: 0, fallbackParts: { summary: 'en' } })
    expect(recap.beats.every(({ isFallback, sentences }) => isFallback && sentences.every(({ fallbackFrom }) => fallbackFrom === 'en'))).toBe(true)
  })

  test('is not written below the completeness that the configuration wants; what was written before goes', () => {
    writeFileSync(join(root, 'crossbeat.config.json'), '{ "languages": ["en", "sv"], "minimumCompleteness": 0.5 }')
    const run = crossbeat(root, 'build', '--json')
    expect([run.code, run.json.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)]).toEqual([0, ['recap-incomplete', 'story-single']])
    expect([has(root, 'dist/s/sv.md'), has(root, 'dist/s/sv.json'), has(root, 'dist/s/en.md')]).toEqual([false, false, true])
    expect(run.json.removed).toEqual(['feed/sv.json', 'feed/sv.xml', 's/sv.json', 's/sv.md'])
    expect(readText(root, 'dist/index.json')).not.toContain('sv')
    expect(data(crossbeat(root, 'status', 'sv', '--json')).stories[0]?.written).toBe(false)
  })
})

test('a pack that lacks files says so, and the others are shown', () => {
  const root = folder({ ...source, 'locales/sv/recap.json': '{}', 'crossbeat.config.json': '{}' })
  expect(crossbeat(root, 'status').stdout).toMatch(/\n {2}sv +lacks events\.json, grammar\.json\n/)
})

test('a bar is full where nothing is lacking, and only there', () => {
  expect([bar(0), bar(0.5), bar(0.999), bar(1)]).toEqual(['░░░░░░░░░░░░░░░░░░░░   0 %', '██████████░░░░░░░░░░  50 %', '███████████████████░  99 %', '████████████████████ 100 %'])
})
