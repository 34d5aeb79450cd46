/**
 * One sentence a line, "type | sentence": a lexicon has to read that type in it, surely enough to be told. Of `none`, no event is; of `not
 * type`, none of that type: the words mean something else there.
 * Which ones it misses stands in missed/: look at the difference and run `UPDATE=1 npx vitest run tests/probes`.
 * The sentences of one type stand in one article, so that adding some to another type changes nothing for them.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, test } from 'vitest'
import { check } from '../../src/check.js'
import { memoryFiles } from '../../src/host/index.js'
import { golden } from '../golden.js'

/** Mentions that are less sure are not told. */
const told = 0.5

interface Probes {
  readonly language: string
  readonly type: string
  readonly texts: readonly string[]
}

const folder = import.meta.dirname
const languages = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length))
const all = languages.flatMap(probesOf)
const story = ({ language, type }: Probes): string => `${language}-${type.replaceAll(' ', '-')}`

function probesOf(language: string): Probes[] {
  const lines = readFileSync(join(folder, `${language}.txt`), 'utf8').split('\n').filter((line) => line.includes('|') && !line.startsWith('#'))
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('|')).trim(), line.slice(line.indexOf('|') + 1).trim()] as const)
  return [...new Set(pairs.map(([type]) => type))].map((type) => ({ language, type, texts: pairs.filter((pair) => pair[0] === type).map(([, text]) => text) }))
}

/** By story, then by sentence: the types told in it. */
const read = new Map<string, Map<string, readonly string[]>>()

beforeAll(async () => {
  const articles = all.map((probes) => [`sources/${story(probes)}/${probes.language}.md`, `---\ntitle: T\n---\n\n${probes.texts.join('\n\n')}\n`] as const)
  const { compiled } = await check({ root: '.', files: memoryFiles({ 'crossbeat.config.json': JSON.stringify({ languages }), ...Object.fromEntries(articles) }) })
  for (const { story: { story: name }, readings } of compiled) {
    for (const { sentences, mentions } of readings) {
      read.set(name, new Map(sentences.map(({ index, text }) => [text, mentions.filter((mention) => mention.sentence === index && mention.confidence >= told).map(({ type }) => type)])))
    }
  }
})

test.each(languages)('%s', (language) => {
  const missed = all.filter((probes) => probes.language === language).flatMap((probes) => probes.texts.flatMap((text) => {
    const types = read.get(story(probes))?.get(text)
    const right = types && (probes.type === 'none' ? types.length === 0 : probes.type.startsWith('not ') ? !types.includes(probes.type.slice('not '.length)) : types.includes(probes.type))
    return right ? [] : [`${probes.type} | ${text} → ${types?.join(', ') ?? 'not one sentence'}`]
  }))
  golden(`tests/probes/missed/${language}.txt`, `${missed.join('\n')}\n`)
})
