import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Recap, Story } from '../../src/ir/index.js'
import { render } from '../../src/render/index.js'
import { packOf } from './packs.js'

const storyOf = (name: string): Story => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Story

/** A recap as a reader sees it, with the letters of its sources. */
function page(recap: Recap): string {
  const line = (one: Recap['conflicts'][number]): string => `${one.text} (${[...new Set(one.sources.map((source) => source.language))].join(', ')})`
  return [
    `# ${recap.title}`, `*${recap.labels.provenance}*`, recap.summary, ...recap.beats.map((beat) => `**${beat.heading}.** ${beat.sentences.map(line).join(' ')}`),
    `**${recap.labels.disagreements}.** ${recap.conflicts.map(line).join(' ')}`, `**${recap.labels.cast}.** ${recap.cast.map((one) => (one.description === undefined ? one.name : `${one.name}: ${one.description}`)).join('; ')}`,
    `**${recap.labels.sources}.** ${recap.sources.map((one) => one.credit).join('; ')}`, '',
  ].join('\n\n')
}

describe.each(['luke-and-jessica', 'the-ledger'])('the recap of %s', (name) => {
  describe.each(['en', 'tl'])('in %s', (tag) => {
    const story = storyOf(name)
    const { value: recap, diagnostics } = render(story, packOf(tag))
    const sentences = [...recap.beats.flatMap((beat) => beat.sentences), ...recap.conflicts]

    it('reads as reviewed (renew with UPDATE=1)', () => {
      const path = new URL(`recaps/${name}.${tag}.md`, import.meta.url)
      if (process.env['UPDATE'] === '1') writeFileSync(path, page(recap))
      expect(page(recap)).toBe(readFileSync(path, 'utf8'))
    })
    it('rests every sentence on articles and events', () => {
      for (const one of sentences) {
        expect(one.events.length).toBeGreaterThan(0)
        expect(one.sources.length).toBeGreaterThan(0)
        for (const id of one.events) expect(story.events.some((event) => event.id === id)).toBe(true)
      }
    })
    it('prints no slot, no id, no mark', () => {
      const ids = [...story.events, ...story.entities].map((one) => one.id).filter((id) => id.includes('-'))
      for (const one of sentences) {
        expect(one.text).not.toMatch(/[{}_~\uE000-\uEFFF]|undefined|\s{2}|\s[.,;]/u)
        expect(one.text).toMatch(/^[\p{Lu}“"].*[.!?]$/u)
        expect(ids.filter((id) => one.text.includes(id))).toEqual([])
      }
    })
    it('says what it leaves out', () => {
      const told = new Set(sentences.flatMap((one) => one.events))
      const reported = diagnostics.filter(({ code }) => code === 'event-not-told').map(({ message }) => message)
      for (const event of story.events) expect(told.has(event.id) || reported.some((message) => message.includes(`"${event.id}"`)), event.id).toBe(true)
    })
    it('does not change what it is given, and is the same each time', () => {
      expect(render(story, packOf(tag)).value).toEqual(recap)
      expect(story).toEqual(storyOf(name))
    })
  })
})
