import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Diagnostic, Mention, Passage, Place, Reading, SegmentedArticle, Token, Tree } from '../ir/index.js'
import { anchor } from './anchor.js'
import { articleText, partsOf, type ArticleText } from './article-text.js'
import { namesIn, type Names } from './names.js'

/** An article as it was read, before any decision. */
export interface ReadArticle {
  readonly article: SegmentedArticle
  readonly reading: Reading
  readonly trees: readonly Tree[]
}

/** Words of one sentence that a passage covers. */
export interface Part {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/** A passage as found in its article. */
export interface Located {
  readonly read: ReadArticle
  readonly parts: readonly Part[]
  /** The token that the others hang under, in the sentence that the passage has most of. */
  readonly head?: { readonly sentence: number; readonly token: Token }
  readonly text: string
}

export type Locate = (passage: Passage, at: Place, report: (diagnostic: Diagnostic) => void) => Located | undefined

/** Finds passages in a story's articles. What is not found is reported at its decision's place. */
export function locator(reads: readonly ReadArticle[], names: Names): Locate {
  const texts = new Map<string, ArticleText>()
  const textOf = (read: ReadArticle): ArticleText => {
    const known = texts.get(read.article.path) ?? articleText(read.article)
    texts.set(read.article.path, known)
    return known
  }
  return (passage, at, report) => {
    const read = reads.find(({ article }) => article.language === passage.lang)
    if (!read) {
      const tags = reads.map(({ article }) => article.language)
      report(diagnose('review-language-unknown', at, { tag: passage.lang, guess: didYouMean(passage.lang, tags), known: tags.join(', ') }))
      return undefined
    }
    const text = textOf(read)
    const found = anchor(passage, text)
    const values = { was: short(passage.exact), tag: passage.lang }
    if (found.state === 'gone') {
      const now = found.now !== undefined ? `there now stands “${short(found.now)}”` : found.elsewhere ? 'the article still has these words elsewhere, but nothing of what stood around them' : 'nothing like it stands in the article now'
      report(diagnose('review-stale', at, { ...values, now }))
      return undefined
    }
    if (found.state === 'twice') {
      report(diagnose('review-twice', at, { ...values, count: found.count }))
      return undefined
    }
    const parts = partsOf(text, found.start, found.end).map((part): Part => ({ ...part, tokens: tokensIn(read.trees[part.sentence], part.start, part.end) }))
    const sentences = parts.map(({ sentence }) => text.sentences[sentence]?.text ?? '').join(' ')
    const missing = goneNames(passage, sentences, names)
    if (missing.length > 0) {
      report(diagnose('review-stale', at, { ...values, now: `there now stands “${short(sentences)}”, which no longer names ${missing.join(', ')}` }))
      return undefined
    }
    if (found.elsewhere) report(diagnose('review-elsewhere', at, { was: short(passage.exact), tag: passage.lang, now: short(sentences) }))
    if (found.state === 'moved') report(diagnose('review-moved', at, { was: short(passage.exact), now: short(found.text) }))
    const head = headOf(parts, read.trees)
    return { read, parts, ...(head ? { head } : {}), text: found.text }
  }
}

/** Long enough to know it again, short enough for a line. */
export const short = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 77).trimEnd()}…`)

const tokensIn = (tree: Tree | undefined, start: number, end: number): Token[] => (tree?.tokens ?? []).filter((token) => token.start < end && token.end > start && token.upos !== 'PUNCT')

function headOf(parts: readonly Part[], trees: readonly Tree[]): Located['head'] {
  const [main] = [...parts].sort((a, b) => b.end - b.start - (a.end - a.start))
  if (!main || main.tokens.length === 0) return undefined
  const inside = new Set(main.tokens.map(({ id }) => id))
  const depth = (token: Token): number => {
    let steps = 0
    for (let at: Token | undefined = token; at && at.head !== 0 && steps < 100; at = trees[main.sentence]?.tokens[at.head - 1]) steps++
    return steps
  }
  const tops = main.tokens.filter(({ head }) => !inside.has(head))
  const [token] = tops.sort((a, b) => Number(isFunction(a)) - Number(isFunction(b)) || depth(a) - depth(b) || a.id - b.id)
  return token && { sentence: main.sentence, token }
}

const isFunction = ({ upos }: Token): boolean => ['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX'].includes(upos)

/** Whom the passage's own sentence named and none of its sentences names now: it tells of somebody else. */
function goneNames({ exact, prefix = '', suffix = '' }: Passage, now: string, names: Names): string[] {
  const before = /[^.!?。！？]*$/u.exec(prefix)?.[0] ?? ''
  const after = /^[^.!?。！？]*/u.exec(suffix)?.[0] ?? ''
  // Words that the cut may have shortened say nothing.
  const whole = `${before === prefix ? before.replace(/^\S*/u, '') : before}${exact}${after === suffix ? after.replace(/\S*$/u, '') : after}`
  const still = namesIn(now, names)
  return [...namesIn(whole, names)].filter((entity) => !still.has(entity))
}

/** Mentions whose predicate a passage covers. */
export function mentionsAt({ read, parts }: Located, mentions: readonly Mention[] = read.reading.mentions): Mention[] {
  return mentions.filter((mention) => mention.language === read.article.language && parts.some(({ sentence, start, end }) => mention.sentence === sentence && mention.predicate.start < end && mention.predicate.end > start))
}

export const mentionId = ({ read, head }: Located): string | undefined => head && `${read.article.language}:${head.sentence}:${head.token.id}`
