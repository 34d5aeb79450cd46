#!/usr/bin/env node
/**
 * Makes a corpus of stories: articles of about 500 words in two languages, from those under tests/stories with other names and in
 * part. The same seed makes the same files.
 *
 *   node bench/corpus.mjs FOLDER [COUNT] [SEED]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomFrom } from './random.mjs'

const stories = fileURLToPath(new URL('../tests/stories/', import.meta.url))
/** Languages to read, and languages to write. */
export const read = ['en', 'tl']
export const written = ['en', 'tl', 'es', 'pt']
const WORDS = 500
const wordsOf = (text) => text.split(/\s+/).filter(Boolean).length

/** The articles that there are in all languages read, by story: front matter and paragraphs. */
function templates() {
  return readdirSync(stories).sort().flatMap((name) => {
    try {
      return [read.map((tag) => {
        const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(stories, name, `${tag}.md`), 'utf8')) ?? []
        const title = /^title: (.*)$/m.exec(front)?.[1] ?? name
        return { tag, title, paragraphs: body.trim().split(/\n{2,}/) }
      })]
    } catch {
      return []
    }
  })
}

/** Words with a capital inside a sentence of every article: names. */
function namesIn(articles) {
  const found = articles.map(({ paragraphs }) => new Set([...paragraphs.join(' ').matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu)].map(([word]) => word)))
  return [...found[0]].filter((name) => found.every((names) => names.has(name))).sort()
}

const pick = (list, random) => list[Math.floor(random() * list.length)]
const newName = (random) => pick(['Al', 'Be', 'Ca', 'Da', 'E', 'Fe', 'Ge', 'Ho', 'I', 'Jo', 'Ka', 'Lu', 'Ma', 'Ne', 'O', 'Pe', 'Ro', 'Sa', 'Te', 'Vi'], random) + pick(['na', 'ri', 'lo', 'mu', 'ta', 'di', 'ne', 'sko', 'vi', 'ma'], random) + pick(['n', 'r', 'do', 'la', 's', 'ng', 'za', 'no', 'lia', 'rd'], random)

const storyAt = (at) => `story-${String(at).padStart(5, '0')}`

/** Writes the corpus. Gives the number of files and of words in the articles. */
export function makeCorpus(folder, count, seed = 1) {
  const random = randomFrom(seed)
  const all = templates()
  rmSync(folder, { recursive: true, force: true })
  let [files, words] = [0, 0]
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
    files += 1
  }
  write('crossbeat.config.json', `${JSON.stringify({ languages: written })}\n`)
  for (let at = 0; at < count; at += 1) {
    const articles = all[at % all.length]
    const others = new Map(namesIn(articles).map((name) => [name, newName(random)]))
    const renamed = (text) => text.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => others.get(word) ?? word)
    const left = Math.floor(random() * 3)
    // Stories of one template would have one drafted title, and so one address.
    mkdirSync(join(folder, 'sources', storyAt(at)), { recursive: true })
    writeFileSync(join(folder, 'sources', storyAt(at), 'story.yaml'), `title:\n${written.map((tag) => `  ${tag}: "${at}. ${renamed(articles[0].title).replace(/["\\]/g, '')}"\n`).join('')}`)
    for (const { tag, title, paragraphs } of articles) {
      const kept = []
      let length = 0
      for (const [place, paragraph] of paragraphs.entries()) {
        if (length > WORDS - 40 || (place > 0 && place === left)) continue
        kept.push(renamed(paragraph))
        length += wordsOf(paragraph)
      }
      words += length
      write(`sources/${storyAt(at)}/${tag}.md`, `---\ntitle: ${renamed(title)}\nauthor: Bench\ndate: 2024-01-01\n---\n\n${kept.join('\n\n')}\n`)
    }
  }
  return { files: files - 1, words }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = '100', seed = '1'] = process.argv.slice(2)
  if (!folder) throw new Error('node bench/corpus.mjs FOLDER [COUNT] [SEED]')
  const { files, words } = makeCorpus(resolve(folder), Number(count), Number(seed))
  console.log(`${files} articles, ${words} words`)
}
