import { diagnose, didYouMean } from '../diagnostics/index.js'
import type { Article, Block, Diagnostic, Place, Reported } from '../ir/index.js'
import { positions } from '../ir/position.js'
import { blocksOf } from './blocks.js'
import { articleLimit, decode, type SourceFile } from './decode.js'
import { splitFrontMatter, type Fenced } from './fence.js'
import { readFrontMatter, type FrontMatter } from './front-matter.js'
import { intricacyLimit, intricacyOf, nestingLimit, nestingOf } from './intricacy.js'
import { parseMarkdown } from './markdown.js'
import { checkTag, mendTag } from './tag.js'

/** What the editor's words are compared with: tags of the known languages, for guesses at slips. */
export interface ReadContext {
  readonly story: string
  readonly tags: readonly string[]
}

/** Reads one article; undefined where it has to be left out, with the reason among the diagnostics. */
export function readArticle(file: SourceFile, context: ReadContext): Reported<Article | undefined> {
  const decoded = decode(file, articleLimit)
  if ('code' in decoded) return { value: undefined, diagnostics: [decoded] }
  const { path, text: source, sha256 } = decoded
  const diagnostics: Diagnostic[] = []
  const at = positions(source)
  const place = (offset: number): Place => ({ path, ...at(offset) })

  const fenced = splitFrontMatter(source)
  const front = metadata(fenced, place, diagnostics)
  if (!front || !('body' in fenced)) return { value: undefined, diagnostics }

  const language = languageOf(path, front, context, diagnostics)
  if (language === undefined) return { value: undefined, diagnostics }

  const intricate = intricacyOf(source, fenced.body)
  if (intricate) {
    diagnostics.push(diagnose('markdown-intricate', place(intricate.offset), { marks: intricate.marks, limit: intricacyLimit }))
    return { value: undefined, diagnostics }
  }
  const nested = nestingOf(source, fenced.body)
  if (nested) {
    diagnostics.push(diagnose('markdown-nested', place(nested.offset), { depth: nested.depth, limit: nestingLimit }))
    return { value: undefined, diagnostics }
  }
  let blocks: readonly Block[]
  try {
    const read = blocksOf(parseMarkdown(source, fenced.body), source, place)
    blocks = read.value
    diagnostics.push(...read.diagnostics)
  } catch (error) {
    diagnostics.push(diagnose('markdown-unreadable', { path }, { why: error instanceof Error ? error.message : String(error) }))
    return { value: undefined, diagnostics }
  }
  if (blocks.length === 0) diagnostics.push(diagnose('article-empty', place(fenced.body), {}))

  const { title, lang: _lang, langAt: _at, ...rest } = front
  const found = title === undefined ? guessTitle(blocks, path) : undefined
  if (found && fenced.kind === 'none') diagnostics.push(diagnose('front-matter-missing', place(0), found))
  else if (found) diagnostics.push(diagnose('title-missing', place(0), found))
  return { value: { story: context.story, language, path, title: title ?? found?.title ?? '', ...rest, sha256, source, blocks }, diagnostics }
}

/** The language that an article will be read in, without reading it whole; undefined where it would be left out. */
export function articleLanguage(file: SourceFile): string | undefined {
  const decoded = decode(file, articleLimit)
  if ('code' in decoded) return undefined
  const front = metadata(splitFrontMatter(decoded.text), () => ({ path: file.path }), [])
  return front && languageOf(file.path, front, { story: '', tags: [] }, [])
}

/** The front matter's values; undefined where the body cannot be told from it. */
function metadata(fenced: Fenced, place: (offset: number) => Place, diagnostics: Diagnostic[]): FrontMatter | undefined {
  switch (fenced.kind) {
    case 'none':
      return {}
    case 'unclosed':
      diagnostics.push(diagnose('front-matter-unclosed', place(fenced.start), {}))
      return undefined
    case 'odd':
      diagnostics.push(diagnose('front-matter-fence', place(fenced.start), { line: fenced.line }))
      return undefined
    case 'language':
      diagnostics.push(diagnose('front-matter-language', place(fenced.start), { language: fenced.language }))
      return {}
    case 'yaml': {
      const read = readFrontMatter(fenced.yaml, (offset) => place(fenced.start + offset))
      diagnostics.push(...read.diagnostics)
      return read.value
    }
  }
}

/** The article's language: `lang` where it is a tag, else the file's name; undefined where neither is one. */
function languageOf(path: string, front: FrontMatter, context: ReadContext, diagnostics: Diagnostic[]): string | undefined {
  const name = fileName(path)
  const named = checkTag(name) !== 'malformed'
  const { lang, langAt: at = { path } } = front
  const guess = (tag: string): string => {
    const mended = mendTag(tag)
    return mended ? `Did you mean "${mended}"?` : didYouMean(tag, context.tags)
  }
  if (lang !== undefined && checkTag(lang) === 'malformed') {
    const consequence = named ? `the file's name decides: "${name}"` : 'the article is left out'
    diagnostics.push(diagnose('tag-invalid', at, { tag: lang, where: '`lang` in the front matter', consequence, guess: guess(lang) }))
    if (!named) return undefined
  } else if (lang !== undefined) {
    if (lang !== name) diagnostics.push(diagnose('language-mismatch', at, { name, lang }))
  } else if (!named) {
    diagnostics.push(diagnose('tag-invalid', { path }, { tag: name, where: "the file's name", consequence: 'the article is left out', guess: guess(name) }))
    return undefined
  }
  const tag = lang !== undefined && checkTag(lang) !== 'malformed' ? lang : name
  if (checkTag(tag) === 'unknown' && !context.tags.includes(tag)) diagnostics.push(diagnose('tag-unknown', lang === undefined ? { path } : at, { tag, guess: guess(tag) }))
  return tag
}

function guessTitle(blocks: readonly Block[], path: string): { origin: string; title: string } {
  const heading = blocks.find(({ kind }) => kind === 'heading')
  return heading ? { origin: 'the first heading', title: heading.text } : { origin: "the file's name", title: fileName(path) }
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')
