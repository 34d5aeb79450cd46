import { expect, test } from 'vitest'
import { build } from '../../src/build.js'
import { check } from '../../src/check.js'
import { memoryFiles } from '../../src/host/index.js'
import { finale } from './stories.js'

const files = (review: string) => memoryFiles({ ...Object.fromEntries(Object.entries(finale).map(([name, text]) => [`sources/s/${name}`, text])), 'sources/s/review.yaml': review })
const stale = 'passages:\n  - { lang: en, exact: strangles, noEvent: true }\n  - { lang: en, exact: shoots, noEvent: true }\n'

test('what no longer fits is a warning, and with strict an error; the rest is applied either way', async () => {
  const severities = async (strict: boolean) => {
    const { diagnostics, compiled } = await check({ root: '.', files: files(stale), strict })
    expect(compiled[0]?.story.events.some(({ type }) => type === 'shoot')).toBe(false)
    return diagnostics.filter(({ code }) => code.startsWith('review-')).map(({ severity, path, line, column }) => `${severity} ${path}:${line}:${column}`)
  }
  expect(await severities(false)).toEqual(['warning sources/s/review.yaml:2:5'])
  expect(await severities(true)).toEqual(['error sources/s/review.yaml:2:5'])
})

test('decisions may be left unread', async () => {
  const { diagnostics, compiled } = await check({ root: '.', files: files(stale), review: false })
  expect(compiled[0]?.story.events.some(({ type }) => type === 'shoot')).toBe(true)
  expect(diagnostics.filter(({ code }) => code.startsWith('review-'))).toEqual([])
})

test('outputs say what a person decided, and bring the schema of review.yaml', async () => {
  const output = memoryFiles({})
  await build({ root: '.', files: files('passages:\n  - { lang: en, exact: shoots, event: { type: kill } }\nwording:\n  - { beat: beat-meet-anna-ben, lang: en, text: So it began. }\n'), output })
  const json = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await output.read(path)))
  const model = (await json('s/model.json')) as { events: { decidedBy?: string; mentions: { decidedBy?: string; decided?: unknown }[] }[] }
  expect(model.events.flatMap(({ mentions }) => mentions).filter(({ decidedBy }) => decidedBy === 'editor').map(({ decided }) => decided)).toEqual([[{ field: 'type', machine: 'shoot' }]])
  const recap = (await json('s/en.json')) as { beats: { decidedBy?: string; markdown?: string }[] }
  expect(recap.beats[0]).toMatchObject({ decidedBy: 'editor', markdown: 'So it began.' })
  expect(await json('schema/review.json')).toMatchObject({ type: 'object', properties: { passages: {}, events: {}, beats: {}, wording: {} } })
})
