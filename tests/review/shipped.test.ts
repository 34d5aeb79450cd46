import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addedLanguages, readLanguages } from '../packs/shipped.js'
import { loadLanguages, told } from './stories.js'

const text = (name: string): string => readFileSync(`sources/luke-and-jessica/${name}`, 'utf8')

test("the shipped story's decisions all fit, and each says why", () => {
  const review = text('review.yaml')
  const texts = Object.fromEntries(['en.md', 'tl.md', 'es.md', 'story.yaml'].map((name) => [name, text(name)]))
  const { story, about, edited } = told(loadLanguages([...readLanguages, ...addedLanguages]), texts, review)
  expect(about).toEqual([])
  const decisions = [...edited!.review.passages, ...edited!.review.events, ...edited!.review.beats]
  // About fifteen for each of the three articles: every sentence of a recap that is published has to be true.
  expect(decisions.length).toBeLessThan(50)
  expect(story.events.filter(({ decidedBy }) => decidedBy).length).toBeGreaterThan(5)
  expect(story.conflicts.find(({ event }) => event === 'kill-bus-driver')).toMatchObject({ field: 'factuality', decidedBy: 'editor' })
})
