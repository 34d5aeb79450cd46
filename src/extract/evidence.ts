import type { ReadSentence } from './frames.js'
import type { PreparedLexicon } from './prepared.js'
import type { Referents } from './referents.js'

/**
 * What a sentence shows to whoever aligns it with one in another language, as language-neutral strings, sorted:
 * `entity:<id>`, `concept:<id>`, `relation:<id>`, `number:<n>`, `word:<form>` for words that another language may keep.
 */
export function sentenceEvidence(s: ReadSentence, referents: Referents, prepared: PreparedLexicon): readonly string[] {
  const { lexicon } = prepared
  const found = new Set<string>()
  for (const token of s.graph.tokens) {
    for (const id of referents.of(s, token)?.entities ?? []) found.add(`entity:${id}`)
    if (/^\d[\d.,]*$/.test(token.form)) found.add(`number:${token.form.replace(/[.,](?=\d{3}\b)/g, '')}`)
    if (!/^(NOUN|VERB|ADJ|ADV|PROPN|NUM)$/.test(token.upos)) continue
    const keys = new Set([token.lemma.toLowerCase(), token.form.toLowerCase(), ...prepared.analysesOf(token.form).map((a) => a.root)])
    for (const key of keys) {
      const concept = lexicon.nouns[key]?.concept ?? lexicon.concepts[key]
      if (concept) found.add(`concept:${concept}`)
      const relation = lexicon.relations[key]
      if (relation) found.add(`relation:${relation.relation}`)
    }
    if (/^(NOUN|PROPN|X)$/.test(token.upos) && token.form.length > 2) found.add(`word:${token.lemma.toLowerCase()}`)
  }
  return [...found].sort()
}
