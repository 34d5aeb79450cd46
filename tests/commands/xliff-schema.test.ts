import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { exportStory } from '../../src/commands/export.js'
import { xliff } from '../../src/exchange/xliff.js'
import type { Translation } from '../../src/exchange/translation.js'

/** The core schema that OASIS published with XLIFF 2.0; 2.1 is in the same namespace and adds to it for ITS alone. */
const schema = readFileSync('tests/commands/schema/xliff_core_2.0.xsd', 'utf8')
const imported = { fileName: 'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd', contents: readFileSync('tests/commands/schema/xml.xsd', 'utf8') }

/** What libxml2 finds wrong by the schema. */
const faults = async (contents: string): Promise<string[]> =>
  (await validateXML({ xml: [{ fileName: 'a.xlf', contents }], schema: [{ fileName: 'xliff_core_2.0.xsd', contents: schema }], preload: [imported] })).errors.map(({ message }) => message)

const unit = { events: ['meet', 'leave'], fingerprint: 'ev-0123456789abcdef', digest: '0123456789abcdef', source: 'fedcba9876543210', decided: false }
const quotes = [{ path: 'sources/s/en.md', line: 5, text: 'Ann & "Bob" <met>.\u0007' }]
const made: Translation = {
  story: 's', from: 'en', to: 'tl',
  units: [
    { ...unit, part: 'title', segments: [{ source: 'A & B', target: 'Sina A', quotes: [] }] },
    { ...unit, part: 'summary', segments: [{ source: 'How it was.', quotes: [] }] },
    { ...unit, beat: 'beat-meet', part: 'text', decided: true, segments: [{ source: 'They meet.', target: 'Nagkita\u0001 sila.', quotes }, { source: 'She leaves.', target: 'Umalis siya.', quotes }, { source: 'He cries.', quotes: [] }] },
    { ...unit, part: 'conflict', conflict: 'kill-carlo', field: 'factuality', segments: [{ source: '[kill(agent: ben)]', target: 'Magkaiba.', quotes }] },
  ],
}

describe('what is exported, by the schema of OASIS', () => {
  test('is valid: every part, control signs, units without targets', async () => {
    expect(await faults(xliff(made))).toEqual([])
  })

  test('is valid for the shipped story, in both directions', async () => {
    const shelf = {}
    for (const [from, to] of [['en', 'tl'], ['tl', 'en']] as const) {
      const { text = '' } = await exportStory({ root: '.', shelf, story: 'luke-and-jessica', format: 'xliff', from, to })
      expect(text).toContain('<unit id="story:summary"')
      expect(await faults(text)).toEqual([])
    }
  })

  test.each([
    ['an unknown element', (text: string) => text.replace('<segment id="s1"', '<sentence/><segment id="s1"')],
    ['a wrong state', (text: string) => text.replace('state="translated"', 'state="done"')],
    ['no source language', (text: string) => text.replace(' srcLang="en"', '')],
    ['an id with a space', (text: string) => text.replace('id="story:title"', 'id="story title"')],
    ['a target before its source', (text: string) => text.replace(/(<source>[^<]*<\/source>)(\s*)(<target>[^<]*<\/target>)/, '$3$2$1')],
  ])('would not be with %s', async (_, change) => {
    const text = xliff(made)
    expect(change(text)).not.toBe(text)
    expect(await faults(change(text))).not.toEqual([])
  })
})
