import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { snapshot } from '../../src/render/index.js'
import { eventTypes } from '../../src/vocabulary/index.js'
import { packOf, tags } from './packs.js'

describe.each(tags)('every event type in every shape: %s', (tag) => {
  const path = new URL(`../../locales/${tag}/snapshot.md`, import.meta.url)
  const text = snapshot(packOf(tag))
  if (process.env['UPDATE'] === '1') writeFileSync(path, text)

  it('reads as reviewed (renew with UPDATE=1)', () => {
    expect(existsSync(path) ? text : `${tag} has no snapshot`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : 'a snapshot')
  })
  it('tells every type when its participants are known', () => {
    const untold = eventTypes.filter(({ id }) => text.includes(`## ${id}\n\n- actual: -\n`)).map(({ id }) => id)
    expect(untold).toEqual([])
  })
  it('leaves no slot open', () => {
    expect(text).not.toMatch(/[{}\uE000-\uEFFF]|undefined|\[object|no wording|no value/u)
  })
})
