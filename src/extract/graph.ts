import type { Token, Tree } from '../ir/index.js'

/** What is known of a token's place in the tree better than the parser knew. */
export type Change = Partial<Pick<Token, 'form' | 'lemma' | 'end' | 'head' | 'deprel' | 'upos' | 'feats'>>

/** A dependency tree with its edges both ways. Token ids count from 1. */
export interface Graph {
  readonly tokens: readonly Token[]
  /** Whether a token has this form or lemma, in lower case. */
  holds(word: string): boolean
  token(id: number): Token | undefined
  head(token: Token): Token | undefined
  children(token: Token): readonly Token[]
  /** Direct dependents whose relation, or its part before the colon, is one of these. */
  dependents(token: Token, ...relations: readonly string[]): readonly Token[]
  /** The token and all below it, in text order. */
  subtree(token: Token): readonly Token[]
}

export function graphOf(tree: Tree): Graph {
  const below = new Map<number, Token[]>()
  for (const token of tree.tokens) {
    const list = below.get(token.head)
    if (list) list.push(token)
    else below.set(token.head, [token])
  }
  const token = (id: number): Token | undefined => (id > 0 ? tree.tokens[id - 1] : undefined)
  const none: readonly Token[] = []
  const children = (of: Token): readonly Token[] => below.get(of.id) ?? none
  let words: ReadonlySet<string> | undefined
  return {
    holds: (word) => (words ??= wordsIn(tree.tokens)).has(word),
    tokens: tree.tokens,
    token,
    head: (of) => token(of.head),
    children,
    dependents(of, ...relations) {
      const all = children(of)
      if (all.length === 0) return none
      let found: Token[] | undefined
      for (const child of all)
        for (const relation of relations) {
          if (!isRelation(child, relation)) continue
          if (found) found.push(child)
          else found = [child]
          break
        }
      return found ?? none
    },
    subtree(of) {
      const found: Token[] = []
      const visit = (t: Token): void => {
        found.push(t)
        for (const child of children(t)) visit(child)
      }
      visit(of)
      return found.sort((a, b) => a.id - b.id)
    },
  }
}

function wordsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { form, lemma } of tokens) words.add(form.toLowerCase()).add(lemma.toLowerCase())
  return words
}

const COLON = 58

/** `isRelation(t, 'nsubj')` also holds for `nsubj:pass`; with a subtype it must be the same. */
export const isRelation = (token: Token, relation: string): boolean =>
  token.deprel === relation || (token.deprel.length > relation.length && token.deprel.charCodeAt(relation.length) === COLON && token.deprel.startsWith(relation) && !relation.includes(':'))

export const baseRelation = (token: Token): string => token.deprel.split(':')[0] ?? token.deprel

export const isNominal = (token: Token): boolean => /^(NOUN|PROPN|PRON|NUM|SYM|X)$/.test(token.upos)
export const isVerbal = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'
/** Coordinates of a nominal, without what stands in parentheses beside it, and verbs that the tagger took for nouns ("finds a flare and lights it"). */
export const coordinates = (graph: Graph, token: Token): readonly Token[] =>
  graph.dependents(token, 'conj').filter((member) => {
    // What has parts of a clause is one.
    if (graph.dependents(member, 'obj', 'iobj', 'nsubj', 'csubj').length > 0) return false
    let depth = 0
    for (let id = Math.min(token.id, member.id); id < Math.max(token.id, member.id); id++) {
      const form = graph.token(id)?.form
      if (form === '(' || form === '[') depth++
      if (form === ')' || form === ']') depth--
    }
    return depth === 0
  })

/** The head of the nominal phrase that ends right before a position, by the tree, as far as it lies before it. */
export function phraseBefore(graph: Graph, id: number): Token | undefined {
  let token = graph.token(id - 1)
  while (token) {
    const head = graph.head(token)
    if (!head || head.id >= id || !isNominal(head) || !/^(flat|nmod|amod|conj|appos|det|case|nummod|compound|acl|punct)/.test(token.deprel)) break
    // "… and X" may open a clause of its own: what is coordinated belongs together only where its governor is still to come.
    if (token.deprel === 'conj' && head.head > 0 && head.head < id) break
    token = head
  }
  return token && isNominal(token) ? token : undefined
}

/** Heads a clause: stands where UD puts predicates. */
export const headsClause = (token: Token): boolean => /^(root|ccomp|xcomp|advcl|acl|csubj|parataxis)(:|$)/.test(token.deprel)
