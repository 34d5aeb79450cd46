/**
 * Property tests in numbers: what holds for any text, stage by stage. Arguments: how many cases in all (100,000), seed (a new one).
 * Prints the count and the seed; a property that does not hold is printed with its smallest case, and the exit code is 1.
 */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { toString } from 'mdast-util-to-string'
import { markdown, paragraph, parseMarkdown, text as textNode } from '../lib/emit/markdown.js'
import { frontMatter } from '../lib/emit/front-matter.js'
import { importArticle } from '../lib/import/index.js'
import { readArticle } from '../lib/read/article.js'
import { read } from '../lib/read/index.js'
import { parseYaml as readYaml } from '../lib/read/yaml.js'
import { readReview } from '../lib/review/index.js'
import { segment } from '../lib/segment/index.js'
import { compile, languageOf } from '../lib/pipeline.js'
import { readPack } from '../lib/packs/index.js'
import { loadReader } from '../lib/syntax/index.js'
import { eventTypes } from '../lib/vocabulary/index.js'
import { emit } from '../lib/emit/index.js'

const total = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31))
const bytes = (value) => new TextEncoder().encode(value)
const file = (path, value) => ({ path, bytes: bytes(value) })

// Text as hostile as it comes: marks of Markdown, YAML, HTML and template engines, odd white space, other directions, halves of letters.
const pieces = ['Anna', ' meets ', 'Ben', '. ', '! ', '? ', '… ', 'Dr. ', 'e.g. ', '\n', '\n\n', '\r', '\t', '    ', '> ', '- ', '1. ', '# ', '## ', '---\n', '===\n', '***', '**', '*', '_', '~~', '`', '```\n', '~~~\n', '[', ']', '](', ')', '![', '<', '>', '</', '<b>', '<!--', '-->', '<script>', '&amp;', '&#0;', '&#x110000;', '&', '\\', '|', '|-|-|\n', '[^1]', '[^1]: ', ': ', '{{', '}}', '{%', '%}', '${', '"', "'", '“', '”', 'javascript:alert(1)', 'https://a.example/', 'www.a.example', 'a@b.example', '\u202E', '\u2066', '\u2069', '\u200B', '\u00AD', '\uFEFF', '\u0000', '\u0085', '\u2028', '\uD800', '\uDC00', '😀', 'é', 'e\u0301', 'שלום', 'مرحبا', 'こんにちは。', '太郎', 'Ñ', 'ß', 'İ', '\v', '\f', '\u00A0', '__proto__', 'constructor', 'toString', 'null', '*a', '&a ', '<<: ', '!!js/function ', '!tag ', '? ', '- - ', '1e999', '0x', '.inf']
const soup = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 30 }).map((parts) => parts.join(''))
const line = soup.map((value) => value.replace(/[\r\n]/g, ' '))
const article = fc.oneof(soup, soup.map((body) => `---\ntitle: T\nlang: en\n---\n\n${body}`), fc.tuple(soup, soup).map(([front, body]) => `---\n${front}\n---\n${body}`))
const yaml = fc.oneof(soup, fc.array(fc.tuple(fc.constantFrom('title', 'date', 'tags', 'cast', 'passages', 'events', 'beats', 'wording', '__proto__'), line).map(([key, value]) => `${key}: ${value}`), { maxLength: 5 }).map((lines) => lines.join('\n')))

const context = { story: 's', tags: ['en', 'tl'] }
const readOne = (value) => readArticle(file('sources/s/en.md', value), context)
const lf = (value) => value.replace(/\r\n|\r/g, '\n')
const words = (value) => value.replace(/[^\p{L}\p{N}]/gu, '')
const must = (held, what) => {
  if (!held) throw new Error(what)
}

let languages
const properties = [
  ['an article is read and cut, and its offsets cut out what they say', 34, article, (source) => {
    const { value } = readOne(source)
    if (!value) return
    for (const { text, map } of value.blocks) {
      must(map.length === text.length + 1, 'a block without an offset for each character')
      for (let i = 1; i < map.length; i++) must(map[i] >= map[i - 1], 'offsets run backwards')
    }
    const cut = segment(value, ['dr.'])
    let end = 0
    cut.sentences.forEach(({ text, start, end: stop, block, index }, i) => {
      must(index === i && start >= end && stop >= start && stop <= value.source.length, `sentences overlap: ${JSON.stringify(cut.sentences.map((each) => [each.text, each.start, each.end]))}`)
      must(text.trim() !== '' && value.blocks[block].text.includes(text), 'a sentence that its block does not hold')
      const raw = value.source.slice(start, stop)
      const plain = words(text)
      if (!/[&\\`<[\]\0]/.test(raw)) must(words(raw) === plain, `${JSON.stringify(raw)} cuts out ${JSON.stringify(text)}`)
      end = stop
    })
    must(words(cut.sentences.map(({ text }) => text).join('')) === words(value.blocks.map(({ text }) => text).join('')), 'text was lost between blocks and sentences')
  }],
  ['an article is read alike twice, and whatever ends its lines', 16, article, (source) => {
    const unix = lf(source)
    const [one, again, windows] = [unix, unix, unix.replaceAll('\n', '\r\n')].map((each) => readOne(each))
    must(JSON.stringify(one) === JSON.stringify(again), 'twice is not alike')
    const told = ({ value }) => JSON.stringify(value?.blocks.map(({ kind, text }) => [kind, text]))
    must(told(one) === told(windows), `CRLF is read otherwise: ${told(one)} and ${told(windows)}`)
  }],
  ['YAML never throws, and no value is anything but text', 12, yaml, (source) => {
    const { value } = readYaml(source)
    const check = (each) => must(typeof each === 'string' || each === null || each === undefined || (typeof each === 'object' && Object.values(each).every((item) => (check(item), true))), `a ${typeof each}`)
    check(value)
    must(Object.prototype.polluted === undefined && {}.title === undefined, 'a prototype was changed')
  }],
  ['story.yaml and review.yaml are read, and the order of files changes nothing', 8, fc.tuple(yaml, yaml, article, article), ([settings, review, first, second]) => {
    const files = [file('sources/s/en.md', first), file('sources/s/tl.md', second)]
    const given = (articles) => read({ name: 's', path: 'sources/s', articles, settings: file('sources/s/story.yaml', settings) }, ['en', 'tl'])
    must(JSON.stringify(given(files).value) === JSON.stringify(given([...files].reverse()).value), 'the order of files counts')
    readReview(file('sources/s/review.yaml', review))
  }],
  ['text that goes out as Markdown is text when it comes back', 16, line, (value) => {
    const source = markdown({ type: 'root', children: [paragraph(textNode(value))] })
    // A byte order mark means something at the start of a file alone.
    const tree = parseMarkdown(`\n${source}`)
    const kinds = new Set()
    // Addresses written out become links in some engines, and lead where they say.
    const harmless = (node) => node.type === 'link' && /^(?:https?:|mailto:)/.test(node.url)
    const walk = (node) => (harmless(node) || kinds.add(node.type), node.children?.forEach(walk))
    walk(tree)
    const live = [...kinds].filter((kind) => !['root', 'paragraph', 'text'].includes(kind))
    must(live.length === 0, `${JSON.stringify(source)} has ${live}`)
    must(!/\{\{|\{%|<[a-z/!]/i.test(source), `${JSON.stringify(source)} holds a template or a tag`)
    must(words(toString(tree)) === words(value.replaceAll('\0', '')), `${JSON.stringify(source)} says something else`)
  }],
  ['text that goes out as front matter is text when it comes back', 8, fc.tuple(line, fc.array(line, { maxLength: 3 })), ([title, tags]) => {
    const source = frontMatter({ title, tags })
    const back = parseYaml(source.replace(/^---\n|---\n?$/g, ''))
    must(back.title.toWellFormed() === title.toWellFormed() && JSON.stringify(back.tags) === JSON.stringify(tags), JSON.stringify(source))
    must(!/[{}]/.test(source), 'a brace in front matter')
  }],
  ['anything can be imported', 5, fc.tuple(soup, fc.constantFrom('a.txt', 'a.html')), ([value, path]) => {
    const { value: made } = importArticle({ path, text: path.endsWith('html') ? `<html><body>${value}</body></html>` : value, tag: 'en', bylines: ['by'] })
    if (made !== undefined) must(readOne(made).value !== undefined, 'what was imported cannot be read')
  }],
  ['a story is compiled and written out whatever its articles say', 1, fc.tuple(article, article, yaml), ([first, second, settings]) => {
    languages ??= loadLanguages()
    const files = { name: 's', path: 'sources/s', articles: [file('sources/s/en.md', first), file('sources/s/tl.md', second)], settings: file('sources/s/story.yaml', settings) }
    const targets = [...languages.values()].map(({ pack }) => pack)
    const { value, diagnostics } = compile(files, languages, targets)
    if (!value) return must(diagnostics.length > 0, 'nothing came out and nothing was said')
    const out = emit(value, { quotes: 'full', length: 'full', drafts: true, generator: { name: 'x', version: '1' }, translations: ['en', 'tl'] })
    must(out.diagnostics.every(({ code }) => code !== 'output-invalid'), JSON.stringify(out.diagnostics))
    for (const { path, text } of out.value) if (path.endsWith('.md')) must(!/<script|javascript:|\{\{|\{%/i.test(text.replace(/https?:\S+/g, '')) || !/\]\(\s*javascript:|<script|\{\{|\{%/i.test(text), `live markup in ${path}: ${text}`)
  }],
]

function loadLanguages() {
  const types = new Set(eventTypes.map(({ id }) => id))
  return new Map(['en', 'tl'].map((tag) => {
    const layer = new Map(['pack.yaml', 'recap.json', 'events.json', 'grammar.json', 'lexicon.yaml', 'syntax.yaml', 'associations.tsv', 'reader.model'].map((name) => [name, { path: name, bytes: readFileSync(`locales/${tag}/${name}`) }]))
    return [tag, languageOf(readPack({ tag, layers: [layer] }, { types, loadReader, reading: true }).value)]
  }))
}

let cases = 0
let failed = false
for (const [name, share, arbitrary, holds] of properties) {
  const numRuns = Math.max(1, Math.ceil((total * share) / 100))
  const result = fc.check(fc.property(arbitrary, (value) => void holds(value)), { numRuns, seed })
  cases += result.numRuns
  if (!result.failed) console.log(`${String(result.numRuns).padStart(7)}  ${name}`)
  else {
    failed = true
    console.log(`FAILED   ${name}\n         smallest case: ${JSON.stringify(result.counterexample?.[0])}\n         ${result.errorInstance?.stack ?? result.errorInstance}`)
  }
}
console.log(`${cases} cases, seed ${seed}${failed ? ': FAILED' : ''}`)
process.exitCode = failed ? 1 : 0
