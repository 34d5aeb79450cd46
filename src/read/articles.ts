import { diagnose } from '../diagnostics/index.js'
import type { Article, Diagnostic, Reported } from '../ir/index.js'
import { readArticle, type ReadContext } from './article.js'
import type { SourceFile } from './decode.js'

/** Reads a story's articles, one a language ("EN" is "en"), in the order of their tags. Of two in one language the one whose file is named for it stays. */
export function readArticles(files: readonly SourceFile[], context: ReadContext): Reported<readonly Article[]> {
  const diagnostics: Diagnostic[] = []
  const byTag = new Map<string, Article>()
  for (const file of files) {
    const read = readArticle(file, context)
    diagnostics.push(...read.diagnostics)
    const article = read.value
    if (!article) continue
    const tag = article.language.toLowerCase()
    const other = byTag.get(tag)
    if (!other) {
      byTag.set(tag, article)
      continue
    }
    const [stays, goes] = article.path.endsWith(`/${article.language}.md`) ? [article, other] : [other, article]
    byTag.set(tag, stays)
    diagnostics.push(diagnose('language-twice', { path: goes.path }, { tag: goes.language, other: stays.path }))
  }
  return { value: [...byTag.values()].sort((a, b) => (a.language < b.language ? -1 : 1)), diagnostics }
}
