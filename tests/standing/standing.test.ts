/**
 * One sentence a line, "type:standing/standing | sentence": an event of that type has to be read with one of these standings. Written before
 * the rules that read them. Which ones are missed stands in missed/: look at the difference and run `UPDATE=1 npx vitest run tests/standing`.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { check } from '../../src/check.js'
import { memoryFiles } from '../../src/host/index.js'
import { golden } from '../golden.js'

const folder = import.meta.dirname
const languages = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length))

interface Line {
  readonly type: string
  readonly standings: readonly string[]
  readonly text: string
}

const linesOf = (language: string): Line[] => readFileSync(join(folder, `${language}.txt`), 'utf8').split('\n').filter((line) => line.includes('|') && !line.startsWith('#')).map((line) => {
  const [wanted = '', text = ''] = line.split('|').map((part) => part.trim())
  const [type = '', standings = ''] = wanted.split(':')
  return { type, standings: standings.split('/'), text }
})

/** By language, then by sentence: what is read there. */
const read = new Map<string, Map<string, readonly { readonly type: string; readonly factuality: string }[]>>()

beforeAll(async () => {
  const article = (language: string): string => `---\ntitle: T\n---\n\n${linesOf(language).map(({ text }) => text).join('\n\n')}\n`
  const { compiled } = await check({ root: '.', files: memoryFiles({ 'crossbeat.config.json': JSON.stringify({ languages }), ...Object.fromEntries(languages.map((language) => [`sources/${language}/${language}.md`, article(language)])) }) })
  for (const { story, readings } of compiled) for (const { sentences, mentions } of readings) read.set(story.story, new Map(sentences.map(({ index, text }) => [text, mentions.filter(({ sentence }) => sentence === index)])))
})

test.each(languages)('%s', (language) => {
  const lines = linesOf(language)
  expect(lines.length).toBeGreaterThan(50)
  const missed = lines.flatMap(({ type, standings, text }) => {
    const mentions = read.get(language)?.get(text) ?? []
    return mentions.some((mention) => mention.type === type && standings.includes(mention.factuality)) ? [] : [`${type}:${standings.join('/')} | ${text} → ${mentions.map((mention) => `${mention.type}:${mention.factuality}`).join(' ')}`]
  })
  golden(`tests/standing/missed/${language}.txt`, `${missed.join('\n')}\n`)
})
