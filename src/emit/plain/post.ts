import type { BlockContent, ListItem, PhrasingContent, Root } from 'mdast'
import type { Artifact, Recap, RecapSentence, Reported } from '../../ir/index.js'
import type { EmitSettings } from '../compiled.js'
import { frontMatter, type Value } from '../front-matter.js'
import { heading, link, markdown, paragraph, parseMarkdown, strong, text } from '../markdown.js'

/** <tag>.md: a recap as a blog post, with front matter that common engines read. */
export function postFile(recap: Recap, settings: EmitSettings): Reported<Artifact> {
  const file = `${frontMatter(head(recap, settings))}\n${recapMarkdown(recap, settings)}`
  return { value: { path: `${recap.story}/${recap.language}.md`, text: file }, diagnostics: [] }
}

/** A recap's text as Markdown, without front matter. */
export function recapMarkdown(recap: Recap, settings: Pick<EmitSettings, 'length'>): string {
  const root: Root = { type: 'root', children: body(recap, settings) }
  return markdown(root)
}

const head = (recap: Recap, { drafts }: EmitSettings): Record<string, Value> => ({
  title: recap.title,
  description: recap.summary,
  // A quoted date breaks some engines, so it goes out bare.
  ...(recap.date ? { date: { bare: recap.date }, pubDate: { bare: recap.date } } : {}),
  lang: recap.language,
  slug: recap.slug,
  translationKey: recap.story,
  tags: recap.tags,
  draft: drafts,
  ...(recap.direction === 'rtl' ? { dir: recap.direction } : {}),
  templateEngineOverride: 'md',
  render_with_liquid: false,
})

/** The recap in the length that is set. The short ones leave out what is no part of the story itself but its sources. */
function body(recap: Recap, { length }: Pick<EmitSettings, 'length'>): BlockContent[] {
  if (length === 'full') return [...opening(recap), ...beats(recap), ...disagreements(recap), ...cast(recap), ...sources(recap)]
  const sentences = length === 'short' ? recap.short : recap.headline ? [recap.headline] : []
  return [paragraph({ type: 'emphasis', children: [text(recap.labels.provenance)] }), ...(sentences.length > 0 ? [paragraph(...told(sentences, recap))] : []), ...sources(recap)]
}

const opening = ({ labels, summary, fallbackParts }: Recap): BlockContent[] => [
  paragraph({ type: 'emphasis', children: [text(labels.provenance)] }),
  ...(summary === '' ? [] : [paragraph(...inLanguage(summary, fallbackParts?.['summary'], labels))]),
]

const beats = (recap: Recap): BlockContent[] =>
  recap.beats.flatMap((beat) => [...(beat.heading === '' ? [] : [heading(beat.heading)]), ...(beat.markdown === undefined ? [paragraph(...told(beat.sentences, recap))] : ownWords(beat.markdown, beat.sentences))])

const disagreements = (recap: Recap): BlockContent[] =>
  // These sentences name the articles themselves.
  recap.conflicts.length === 0 ? [] : [heading(recap.labels.disagreements), paragraph(...told(recap.conflicts, recap, ({ text: sentence }) => sentence))]

function cast({ cast: members, labels }: Recap): BlockContent[] {
  if (members.length === 0) return []
  const items = members.map(({ name, description }) => item(strong(name), ...(description ? [text(`${labels.colon ?? ': '}${description}`)] : [])))
  return [heading(labels.cast), { type: 'list', ordered: false, spread: false, children: items }]
}

function sources({ sources: articles, labels }: Recap): BlockContent[] {
  if (articles.length === 0) return []
  const items = articles.map(({ credit, url }) => item(url && /^https?:\/\//i.test(url) ? link(url, credit) : text(credit)))
  const legend = labels.legend ? [paragraph(text(labels.legend))] : []
  return [heading(labels.sources), ...legend, { type: 'list', ordered: false, spread: false, children: items }]
}

const item = (...children: PhrasingContent[]): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })

/** A person's words, with the letters of the articles at their end. */
function ownWords(source: string, sentences: readonly RecapSentence[]): BlockContent[] {
  const blocks = parseMarkdown(source).children.filter((node) => node.type !== 'html') as BlockContent[]
  const letters = lettersOf(sentences.flatMap(({ sources: rests }) => rests))
  const last = blocks.at(-1)
  if (letters === '') return blocks
  const end = last?.type === 'paragraph' ? last.children.at(-1) : undefined
  if (last?.type !== 'paragraph') return [...blocks, paragraph(text(`(${letters})`))]
  const children = end?.type === 'text' ? [...last.children.slice(0, -1), text(withMark(end.value, letters))] : [...last.children, text(` (${letters})`)]
  return [...blocks.slice(0, -1), { ...last, children }]
}

/** Scripts whose full stop is as wide as a letter put no space after it. */
const WIDE = /[\u3002\uFF01\uFF0E\uFF1F]$/u

const running = (sentences: readonly string[]): string => sentences.reduce((before, next) => before + (before === '' || WIDE.test(before) ? '' : ' ') + next, '')

/** Sentences with the letters of the articles they rest on, which stand before the final sign: "Luke survives (en, tl)." What is told in another language is marked at its end. */
function told(sentences: readonly RecapSentence[], { labels }: Pick<Recap, 'labels'>, write = withLetters): PhrasingContent[] {
  const runs: { readonly from: string | undefined; readonly texts: string[] }[] = []
  for (const sentence of sentences) {
    const last = runs.at(-1)
    if (last && last.from === sentence.fallbackFrom) last.texts.push(write(sentence))
    else runs.push({ from: sentence.fallbackFrom, texts: [write(sentence)] })
  }
  return runs.flatMap(({ from, texts }, at) => [...(at === 0 ? [] : [text(' ')]), ...inLanguage(running(texts), from, labels)])
}

/** A text, and after it the mark of the language that it is in where that is another than the recap's: "*(in English)*". */
const inLanguage = (value: string, from: string | undefined, { fallback }: Recap['labels']): PhrasingContent[] =>
  from === undefined ? [text(value)] : [text(`${value} `), { type: 'emphasis', children: [text(`(${fallback?.[from] ?? from})`)] }]

/** Clauses that rest on different articles have their letters each: "He hits him (tl) and kills him (en)." */
export function withLetters({ text: sentence, sources: rests, parts }: Pick<RecapSentence, 'text' | 'sources' | 'parts'>): string {
  if (parts) return parts.map((part, at) => (at === parts.length - 1 ? withLetters(part) : `${part.text} (${lettersOf(part.sources)})`)).join('')
  const letters = lettersOf(rests)
  return letters === '' ? sentence : withMark(sentence, letters)
}

const lettersOf = (rests: RecapSentence['sources']): string => [...new Set(rests.map(({ language }) => language))].sort().join(', ')

function withMark(sentence: string, letters: string): string {
  const whole = Array.from(sentence.trimEnd())
  // The dot of an abbreviation before a full stop of another kind belongs to its word.
  const last = whole.at(-1) ?? ''
  let end = whole.length
  while (end > 0 && /\p{Sentence_Terminal}/u.test(whole[end - 1] ?? '') && (last === '.' || whole[end - 1] !== '.')) end--
  return `${whole.slice(0, end).join('')} (${letters})${whole.slice(end).join('')}`
}
