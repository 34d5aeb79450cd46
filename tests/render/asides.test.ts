import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Mention, Story } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const story = JSON.parse(readFileSync(new URL('fixtures/luke-and-jessica.json', import.meta.url), 'utf8')) as Story
const en = packOf('en')
const told = (given: Story): string => render(given, en).value.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
/** The story with all mentions of one type, or those in one language, as asides. */
const aside = (type: string, of: (mention: Mention) => boolean): Story => ({ ...story, events: story.events.map((event) => (event.type === type ? { ...event, mentions: event.mentions.map((mention) => (of(mention) ? { ...mention, aside: 'held' as const } : mention)) } : event)) })

test('what all articles say to be held, supposed or over is no step of the story', () => {
  expect(told(story)).toMatch(/shoots/)
  expect(told(aside('shoot', () => true))).not.toMatch(/shoots/)
})

test('what one article tells as a happening is one', () => {
  expect(told(aside('shoot', ({ language }) => language === 'en'))).toBe(told(story))
})
