import { expect, test } from 'vitest'
import { plainText } from '../../src/read/plain-text.js'
import { readStory } from '../../src/read/story.js'
import { file } from '../helpers.js'

test('names and titles lose tags of HTML and marks of direction, and a warning says where', () => {
  const { value, diagnostics } = readStory(file('sources/s/story.yaml', `title:
  en: "The <em>end</em>"
cast:
  - id: anna
    names: { und: "<b>Anna</b> Cruz", ar: "\u202Eآنا\u202C" }
    aliases: { und: ["An\u200Fna"] }
`))
  expect(value.title).toEqual({ en: 'The end' })
  expect(value.cast[0]).toMatchObject({ names: { und: 'Anna Cruz', ar: 'آنا' }, aliases: { und: ['Anna'] } })
  expect(diagnostics.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
    ['name-marks', 'warning', 2, 7], ['name-marks', 'warning', 5, 19], ['name-marks', 'warning', 5, 43], ['name-marks', 'warning', 6, 22],
  ])
})

test('a name that is markup and nothing else is no name', () => {
  const { value, diagnostics } = readStory(file('sources/s/story.yaml', 'cast:\n  - id: anna\n    names: { und: <br> }\n  - id: ben\n    names: { und: Ben }\n'))
  expect(value.cast.map(({ id }) => id)).toEqual(['ben'])
  expect(diagnostics.map(({ code }) => code)).toEqual(['name-marks', 'story-value'])
})

test('what only looks like markup stays, and so do joiners that scripts need', () => {
  for (const text of ['Tom & Jerry', 'a < b > c', 'I <3 U', 'क्‍ष', 'می‌خواهم']) expect(plainText(text)).toEqual({ text, had: [] })
})
