import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, VOCABULARY } from './catalogue.js'

describe.each(['en', 'tl'])('every event type in every shape: %s', (tag) => {
  const path = new URL(`catalogue.${tag}.md`, import.meta.url)
  const text = catalogue(tag)
  if (process.env['UPDATE'] === '1') writeFileSync(path, text)

  it('reads as reviewed (renew with UPDATE=1)', () => {
    expect(text).toBe(readFileSync(path, 'utf8'))
  })
  it('tells every type when its participants are known', () => {
    const untold = Object.keys(VOCABULARY).filter((type) => text.includes(`## ${type}\n\n- actual: -\n`))
    expect(untold).toEqual([])
  })
  it('leaves no slot open', () => {
    expect(text).not.toMatch(/[{}\uE000-\uEFFF]|undefined|\[object/u)
  })
})
