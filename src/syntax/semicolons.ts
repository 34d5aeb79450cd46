import type { Token, Tree } from '../ir/tree.js'
import type { WordSpan } from './tokenizer.js'

/** Words that a part has at least. */
const shortest = 3

/**
 * Reads what semicolons part by itself, so that no clause takes its neighbour's words: each part hangs on the first one's root, as `parataxis`, and as
 * `conj` where it goes on without a subject.
 * In: the words of a sentence and how to read some of them. Out: the tree, or undefined where nothing is so parted or a part is no clause
 * of its own (a list), as its root shows.
 */
export function readClauses(words: readonly WordSpan[], read: (words: readonly WordSpan[]) => Tree): Tree | undefined {
  const marks = words.flatMap(({ form }, i) => (form === ';' ? [i] : []))
  if (marks.length === 0) return undefined
  const bounds = [-1, ...marks, words.length]
  const spans = bounds.slice(1).map((end, i) => ({ from: bounds[i]! + 1, to: end }))
  if (spans.some(({ from, to }) => to - from < shortest)) return undefined
  // The semicolon ends what is read, as a full stop would, and then hangs on what it opens.
  const parts = spans.map(({ from, to }) => read(words.slice(from, Math.min(to + 1, words.length))).tokens)
  if (!parts.every(isClause)) return undefined
  const roots = parts.map((tokens, i) => tokens.find(({ head }) => head === 0)!.id + spans[i]!.from)
  const tokens = parts.flatMap((part, i) => {
    const { from, to } = spans[i]!
    const goesOn = i > 0 && !hasSubject(part)
    return part.map((token): Token => {
      const id = token.id + from
      if (id - 1 === to) return { ...token, id, head: roots[i + 1]!, deprel: 'punct' }
      return { ...token, id, ...(token.head > 0 ? { head: token.head + from } : i === 0 ? {} : { head: roots[0]!, deprel: goesOn ? 'conj' : 'parataxis' }) }
    })
  })
  return { tokens }
}

const hasSubject = (tokens: readonly Token[]): boolean => {
  const root = tokens.find(({ head }) => head === 0)
  return tokens.some(({ head, deprel }) => head === root?.id && /^[nc]subj(:|$)/.test(deprel))
}

/** Whether the root is a verb, or has what predicates have. */
function isClause(tokens: readonly Token[]): boolean {
  const root = tokens.find(({ head }) => head === 0)
  return root !== undefined && (root.upos === 'VERB' || tokens.some(({ head, deprel }) => head === root.id && /^(nsubj|cop|aux|csubj)(:|$)/.test(deprel)))
}
