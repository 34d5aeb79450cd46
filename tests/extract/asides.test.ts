/** What a clause says that is no happening by itself, by the shipped packs. */
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check.js'
import { memoryFiles } from '../../src/host/index.js'

/** language | type | aside, or `-` for none | sentence */
const TABLE = `
en | marry | held | The police thought that Rosalinda had eloped.
en | meet | held | Luke denied that he had met Ben.
en | give | held | Afraid that Ben would give the farm to Luke, Jessica lied.
en | kill | held | For fear that Luke would kill her, Jessica fled.
en | meet | held | Luke swears that he has never met Ben.
en | kill | - | Luke swears that he will kill Ben.
en | kill | - | Jessica discovered that Luke had killed Ben.
en | kill | - | Jessica told Luke that Ben had killed Reva.
en | kill | - | Because Luke had killed Ben, Jessica fled.
en | kill | supposed | Whoever kills Ulisigan will turn to stone.
en | lose | supposed | Ben beat his children whenever he lost.
en | marry | supposed | Ben left the farm to whichever of his sons married first.
en | kill | supposed | If Luke kills Ben, Jessica will leave.
en | leave | - | When Luke killed Ben, Jessica left.
en | work | habitual | Luke used to work for Ben.
en | rule | habitual | Buencamino, who ruled the town for 15 years, killed Ben.
en | work | - | Luke works for Ben.
en | care-for | - | Jessica nursed Luke for three weeks.
tl | die | held | Inaakala ng lahat na nalunod si Sam.
tl | kill | held | Hinihinala ng pulis na pinatay ni Luke si Ben.
tl | meet | held | Itinanggi ni Luke na nakilala niya si Jessica.
tl | die | held | Sa takot na mamatay si Ben, tumakas si Jessica.
tl | marry | - | Tumangging magpakasal kay Luke si Jessica.
tl | kill | - | Natuklasan ni Jessica na pinatay ni Luke si Ben.
tl | kill | - | Sinabi ni Jessica na pinatay ni Luke si Ben.
tl | kill | supposed | Sinumang pumatay kay Ulisigan ay magiging bato.
tl | escape/flee | supposed | Kapag tumakas si Ben, magagalit si Jessica.
tl | kill | - | Pinatay ni Luke si Ben kaya tumakas si Jessica.
tl | work | habitual | Dating nagtrabaho si Luke kay Ben.
`
const rows = TABLE.trim().split('\n').map((line) => line.split('|').map((part) => part.trim()) as [string, string, string, string])
const languages = [...new Set(rows.map(([language]) => language))]
const read = new Map<string, readonly { readonly type: string; readonly aside?: string }[]>()

beforeAll(async () => {
  const article = (tag: string): string => `---\ntitle: T\n---\n\n${rows.flatMap(([language, , , text]) => (language === tag ? [text] : [])).join('\n\n')}\n`
  const { compiled } = await check({ root: '.', files: memoryFiles({ 'crossbeat.config.json': JSON.stringify({ languages }), ...Object.fromEntries(languages.map((tag) => [`sources/${tag}/${tag}.md`, article(tag)])) }) })
  for (const { readings } of compiled) for (const { sentences, mentions } of readings) for (const { index, text } of sentences) read.set(text, mentions.filter(({ sentence }) => sentence === index))
})

describe('a clause', () => {
  test.each(rows)('%s: %s is %s in "%s"', (_language, types, aside, text) => {
    const found = read.get(text)?.filter(({ type }) => types.split('/').includes(type)) ?? []
    expect(found.map((mention) => mention.aside ?? '-')).toEqual([aside])
  })
})
