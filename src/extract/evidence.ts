import type { Lexicon, Token } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import { conceptOf, type PreparedLexicon } from './prepared.js'
import type { Referents } from './referents.js'

/** How many tokens an expression of the lexicon may have ("prime minister"). */
const longestExpression = 4

/**
 * What a sentence shows to whoever aligns it with one in another language, as language-neutral strings, sorted:
 * `entity:<id>`, `concept:<id>`, `relation:<id>`, `number:<n>`, `word:<form>` for words that another language may keep.
 */
export function sentenceEvidence(s: ReadSentence, referents: Referents, words: readonly string[]): readonly string[] {
  const found = new Set(words)
  for (const token of s.graph.tokens) for (const id of referents.of(s, token)?.entities ?? []) found.add(`entity:${id}`)
  return [...found].sort()
}

/** What of it the words show, whomever they mean. */
export function wordEvidence(s: ReadSentence, prepared: PreparedLexicon): readonly string[] {
  const { lexicon } = prepared
  const found = new Set<string>()
  for (const token of s.graph.tokens) {
    if (/^\d[\d.,]*$/.test(token.form)) found.add(`number:${token.form.replace(/[.,](?=\d{3}\b)/g, '')}`)
    if (!/^(NOUN|VERB|ADJ|ADV|PROPN|NUM)$/.test(token.upos)) continue
    const keys = keysOf(s, token, prepared)
    for (const key of [...keys, ...expressionsAt(s, token)]) {
      const concept = conceptOf(key, lexicon)
      if (concept) found.add(`concept:${concept}`)
      for (const other of lexicon.associations?.[key] ?? []) found.add(`concept:${other}`)
    }
    for (const key of keys) {
      const relation = lexicon.relations[key]
      if (relation) found.add(`relation:${relation.relation}`)
    }
    if (/^(NOUN|PROPN|X)$/.test(token.upos) && token.form.length > 2) found.add(`word:${token.lemma.toLowerCase()}`)
  }
  return [...found]
}

/** Lemma, form and roots of a token; where none of them is known, what the form could be of by the pack's rules of inflection. */
function keysOf({ sentence }: ReadSentence, token: Token, { lexicon, analysesOf, rootsOf }: PreparedLexicon): readonly string[] {
  const known = (key: string): boolean => conceptOf(key, lexicon) !== undefined
  // The tokenizer may have split off as a linker what is the word's own ending.
  const whole = sentence.text.slice(token.start, token.end).toLowerCase()
  if (whole.length > token.form.length && known(whole)) return [whole]
  const form = token.form.toLowerCase().replace(/’/g, "'")
  const keys = [...new Set([token.lemma.toLowerCase(), form, ...analysesOf(token.form).map((a) => a.root)])]
  if (token.upos === 'PROPN' || keys.some((key) => known(key) || lexicon.relations[key])) return keys
  const stem = [...stemsOf(form, lexicon), ...partsOf(form)].find(known)
  if (stem !== undefined) return [...keys, stem]
  return lexicon.morphology ? [...keys, ...rootsOf(form)] : keys
}

/** Words that the form may be an irregular or a regular form of, or that a linker was added to. */
function stemsOf(form: string, { syntax }: Lexicon): readonly string[] {
  const { irregularForms = Object.create(null), regularForms = [], linkers = [] } = syntax as { irregularForms?: Record<string, readonly string[]>; regularForms?: readonly string[]; linkers?: readonly string[] }
  const regular = regularForms.flatMap((template) => {
    const [, cut = '', doubled, suffix = ''] = /^\{R(?:-(\w))?\}(\{L\})?(.+)$/.exec(template) ?? []
    if (suffix === '' || !form.endsWith(suffix)) return []
    const stem = form.slice(0, -suffix.length)
    if (!doubled) return [stem + cut]
    return stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  })
  return [...(irregularForms[form] ?? []), ...regular, ...linkers.filter((linker) => form.endsWith(linker)).map((linker) => form.slice(0, -linker.length))]
}

/** A word that a short clitic hangs on, and the last part of a doubled one. */
function partsOf(form: string): readonly string[] {
  const host = /^(\p{L}{3,})'\p{L}{1,2}$/u.exec(form)?.[1]
  const [first = '', last = ''] = form.split('-')
  return [...(host ? [host] : []), ...(last.length > 2 && first.slice(0, 2) === last.slice(0, 2) ? [last] : [])]
}

/** Expressions of several words that begin at a token: as they stand, and with the last word's lemma. */
function expressionsAt({ graph, sentence }: ReadSentence, first: Token): readonly string[] {
  const keys: string[] = []
  for (let id = first.id + 1; id < first.id + longestExpression; id++) {
    const last = graph.token(id)
    if (!last || last.upos === 'PUNCT') break
    const before = sentence.text.slice(first.start, last.start)
    keys.push(...new Set([before + last.form, before + last.lemma, `${first.lemma} ${sentence.text.slice(first.end, last.end).trimStart()}`].map((key) => key.toLowerCase())))
  }
  return keys
}
