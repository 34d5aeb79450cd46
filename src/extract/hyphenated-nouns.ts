/** Nouns that hyphens make of several words, which tokenizers cut. */
import type { Token } from '../ir/index.js'
import type { Change, Graph } from './graph.js'

/** "her mother-in-law": words that hyphens join without a space are one noun, where the lexicon has it. */
export function hyphenatedNouns(graph: Graph, isNoun: (token: Token) => boolean): (readonly [number, Change])[] {
  return graph.tokens.filter((token, i) => !(graph.tokens[i - 1]?.form === '-' && graph.tokens[i - 1]?.end === token.start)).flatMap((first): (readonly [number, Change])[] => {
    const chain = chainFrom(graph, first)
    for (; chain.length > 2; chain.splice(-2)) {
      const last = chain.at(-1)!
      const word = chain.map(({ form }) => form).join('')
      const whole = { ...first, form: word, lemma: word.toLowerCase(), end: last.end, upos: 'NOUN' }
      const ids = new Set(chain.map(({ id }) => id))
      const outer = chain.find(({ head }) => !ids.has(head))
      if (!outer || !isNoun(whole)) continue
      const inner = chain.filter(({ id }) => id !== first.id)
      const below = inner.flatMap((token) => graph.children(token)).filter(({ id }) => !ids.has(id))
      return [
        [first.id, { form: whole.form, lemma: whole.lemma, end: whole.end, upos: 'NOUN', head: outer.head, deprel: outer.deprel }],
        ...inner.map(({ id }) => [id, { head: first.id, deprel: 'punct', upos: 'PUNCT' }] as const),
        ...below.map(({ id }) => [id, { head: first.id }] as const),
      ]
    }
    return []
  })
}

/** The words from one on that hyphens join, with the hyphens. */
function chainFrom(graph: Graph, first: Token): Token[] {
  const chain = [first]
  for (;;) {
    const last = chain.at(-1)!
    const [hyphen, next] = [graph.token(last.id + 1), graph.token(last.id + 2)]
    if (hyphen?.form !== '-' || hyphen.start !== last.end || next?.start !== hyphen.end) return chain
    chain.push(hyphen, next)
  }
}
