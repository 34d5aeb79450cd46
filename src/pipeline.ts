import { align, crossRead, newMemory } from './align/index.js'
import { diagnose } from './diagnostics/index.js'
import { createExtractor, properNouns, type Extractor } from './extract/index.js'
import type { Article, Diagnostic, KnownReferent, Pack, Reading, Recap, Reported, Review, Rulings, SegmentedArticle, SourceInfo, Story, StorySettings, Tree } from './ir/index.js'
import { nearestTag } from './packs/index.js'
import { read, type StoryFiles } from './read/index.js'
import { createRenderer, givenOf, pseudoRecap, withCompleteness, type Given, type Renderer } from './render/index.js'
import { applyWording, decide, readReview, strayLanguages, type Decisions } from './review/index.js'
import { datelineLength, segment } from './segment/index.js'

/** A compiled story: its model, its articles cut into sentences, what was read in each, and its recaps. */
export interface Compiled {
  readonly story: Story
  readonly articles: readonly SegmentedArticle[]
  readonly readings: readonly Reading[]
  /** Syntax of each article's sentences, as `readings` lists the articles; none where the language cannot be read. */
  readonly trees: readonly (readonly Tree[])[]
  readonly recaps: readonly Recap[]
  /** An editor's decisions, and the story as the machine has it without them. */
  readonly edited?: { readonly review: Review; readonly machine: Story }
}

/** A language as compiling wants it: its pack, and its extractor where the pack has a lexicon. Making one is slow; keep it for all stories. */
export interface Language {
  readonly pack: Pack
  readonly extract?: Extractor
  readonly render: Renderer
}

export const languageOf = (pack: Pack): Language => ({ pack, render: createRenderer(pack), ...(pack.lexicon ? { extract: createExtractor(pack.lexicon) } : {}) })

/**
 * Compiles one story. Pure: the same files and packs give the same result, and nothing is thrown but bugs.
 *
 * @param languages all languages known, by tag
 * @param targets languages to write recaps in
 * @returns undefined where the folder holds no article that can be read
 */
export function compile(files: StoryFiles, languages: ReadonlyMap<string, Language>, targets: readonly Pack[]): Reported<Compiled | undefined> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(stage: Reported<T>): T => {
    diagnostics.push(...stage.diagnostics)
    return stage.value
  }

  const sources = keep(read(files, [...languages.keys()]))
  if (sources.articles.length === 0) return { value: undefined, diagnostics }

  // each article by itself
  const understood = sources.articles.map((article) => keep(understand(article, sources.settings, languages)))

  // what one article leaves open another may settle, and the one join
  const memory = newMemory()
  const cross = (readings: readonly Reading[]) => crossRead(readings, { settings: sources.settings, memory })
  const reread = (known: ReturnType<typeof cross>) => understood.map(({ reading, again }) => again(known.get(reading.language) ?? new Map()))
  const infos = sources.articles.map(sourceInfo)
  const join = (readings: readonly Reading[], rulings?: Rulings) => align(readings, { story: sources.story, settings: sources.settings, sources: infos, memory, ...(rulings ? { rulings } : {}) })
  // Twice: what the first reading settled tells more of the rest.
  const once = reread(cross(understood.map(({ reading }) => reading)))
  const machineReadings = reread(cross(once))
  const machine = join(machineReadings)

  // an editor's decisions over both
  const review = files.review ? keep(readReview(files.review)) : undefined
  const reads = understood.map(({ article, trees }, i) => ({ article, trees, reading: machineReadings[i]! }))
  const { story, readings }: Decisions = review ? keep(decide(review, { reads, story: machine.value, read: reread, cross, join })) : { story: keep(machine), readings: machineReadings }

  // each language by itself
  const given = givenOf(story, (tag) => (story.languages.includes(tag) ? languages.get(tag)?.render.tongue().grammar : undefined))
  const recaps = targets.map((pack) => keep(recapIn(pack, { story, given }, languages, review)))
  if (review) diagnostics.push(...strayLanguages(review, [...languages.keys()]))

  const value = { story, articles: understood.map(({ article }) => article), readings, trees: understood.map(({ trees }) => trees), recaps }
  return { value: review ? { ...value, edited: { review, machine: machine.value } } : value, diagnostics }
}

/** A story in one language, with an editor's words where there are any. A pseudo-locale changes the recap of the language that it is made from. */
function recapIn(pack: Pack, told: { readonly story: Story; readonly given: Given }, languages: ReadonlyMap<string, Language>, review: Review | undefined): Reported<Recap> {
  const { story, given } = told
  const base = pack.pseudo && languages.get(pack.pseudo.of)?.pack
  if (base) return { value: pseudoRecap(recapIn(base, told, languages, review).value, pack), diagnostics: [] }
  const { tell } = languages.get(pack.tag)?.render ?? createRenderer(pack)
  const worded = new Set(review?.wording.filter(({ lang }) => lang === pack.tag).flatMap(({ beat }) => beat ?? []))
  const recap = tell(story, worded, pack.fallbacks.flatMap((tag) => languages.get(tag)?.render ?? []), given)
  const own = review ? applyWording(recap.value, story, review) : { value: recap.value, diagnostics: [] }
  return { value: withCompleteness(own.value), diagnostics: [...recap.diagnostics, ...own.diagnostics] }
}

export interface Understood {
  readonly article: SegmentedArticle
  readonly trees: readonly Tree[]
  readonly reading: Reading
  /** The reading once more, with anaphors that are known by now. */
  readonly again: (known: ReadonlyMap<string, KnownReferent>) => Reading
}

/** Characters of the longest sentence whose syntax is read: the time it takes grows with more than the square of its length. */
const sentenceLimit = 10_000

/** One article's sentences, their trees, and what they tell. In a language that cannot be read there are the sentences alone. */
export function understand(article: Article, { cast }: Pick<StorySettings, 'cast'>, languages: ReadonlyMap<string, Language>): Reported<Understood> {
  const tag = article.language
  const { pack, extract } = languages.get(nearestTag(tag, languages.keys()) ?? '') ?? {}
  const segmented = segment(article, pack?.abbreviations ?? [])
  if (!extract || !pack?.reader) {
    const missing = pack ? [...(extract ? [] : ['lexicon']), ...(pack.reader ? [] : ['reader'])].join(' and no ') : 'language pack'
    return { value: { article: segmented, trees: [], reading: unread(segmented), again: () => unread(segmented) }, diagnostics: [diagnose('language-unread', { path: article.path }, { tag, missing })] }
  }
  const { reader } = pack
  const names = properNouns(segmented.sentences, cast, (name) => pack.lexicon?.names[name] !== undefined)
  const long = segmented.sentences.filter(({ text }) => text.length > sentenceLimit)
  const tooLong = long.map(({ text, line, column }) => diagnose('sentence-too-long', { path: article.path, line, column }, { size: text.length, limit: sentenceLimit }))
  const lead = segmented.sentences.findIndex(({ kind }) => kind === 'paragraph')
  const trees = segmented.sentences.map(({ text }, i): Tree => (text.length > sentenceLimit ? { tokens: [] } : readFrom(i === lead ? datelineLength(text) : 0, text, (part) => reader.read(part, { names }))))
  const readAs = extract.open(segmented, trees, cast)
  const { value, diagnostics } = readAs()
  const again = (known: ReadonlyMap<string, KnownReferent>): Reading => (known.size === 0 ? value : readAs(known).value)
  return { value: { article: segmented, trees, reading: value, again }, diagnostics: [...tooLong, ...diagnostics] }
}

/** The tree of what stands behind an offset, in places of the whole text. */
function readFrom(start: number, text: string, read: (text: string) => Tree): Tree {
  const tree = read(text.slice(start))
  return start === 0 ? tree : { tokens: tree.tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start })) }
}

const unread = ({ language, path, sentences }: SegmentedArticle): Reading =>
  ({ language, source: path, sentences, entities: [], mentions: [], unread: [], evidence: sentences.map(() => []) })

const sourceInfo = ({ language, path, title, author, publisher, date, url, license, sha256 }: Article): SourceInfo => ({
  language, path, title,
  ...(author ? { author } : {}),
  ...(publisher ? { publisher } : {}),
  ...(date ? { date } : {}),
  ...(url ? { url } : {}),
  ...(license ? { license } : {}),
  sha256,
})
