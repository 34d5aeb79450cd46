import type { Construction, Lexicon, Token } from '../ir/index.js'
import { formAnalyses } from './form-analyses.js'
import { foldForm, newInflector, rootsOf, type FormAnalysis } from './morphology.js'
import { endingIn, wordsOfForm } from './regular-forms.js'

/** A construction that a word may head, with the inflection that the form itself shows (empty where the reader's tree tells). */
export interface Sense {
  readonly construction: Construction
  readonly analysis?: FormAnalysis
  /** Words that the construction cannot do without: of each list one must stand in the sentence, as a form or a lemma in lower case. */
  readonly asks: readonly (readonly string[])[]
}

/** A lexicon made ready for look-up; made once a pack. */
export interface PreparedLexicon {
  readonly lexicon: Lexicon
  /** The constructions that this token may head. */
  sensesOf(token: Token): readonly Sense[]
  /** Whether the head takes any object in this type: words that a construction asks of its object then choose a sense and are no part of an idiom. */
  takesObject(construction: Construction): boolean
  /** The longest known roots whose inflection makes this form (see `rootsOf`); known are those with a concept. */
  rootsOf(form: string): readonly string[]
  /** Inflections by which this form could be a verb of a known root; where none is known, of the root that the reader gives. */
  analysesOf(form: string, root?: string): readonly FormAnalysis[]
}

/** Indexes a lexicon by lemma and by every form that its inflection classes make. */
export function prepareLexicon(lexicon: Lexicon): PreparedLexicon {
  const { morphology } = lexicon
  /** Constructions by the head as it stands, and those that are not inflected by classes by the folded head. */
  const byHead = new Map<string, number[]>()
  const byLemma = new Map<string, number[]>()
  /** Verbs that are not inflected by classes: the pack's templates make their regular forms, a net under the lemmatizer. */
  const verbs = new Map<string, number[]>()
  /** Constructions by root and class: a form finds them through its analyses. */
  const byInflection = new Map<string, number[]>()
  const inflected = new Map<string, Map<string, number>>()
  let pairs = 0
  for (const [place, { head, classes, pos }] of lexicon.constructions.entries()) {
    push(byHead, head, place)
    if (classes.length === 0) {
      push(byLemma, foldForm(head, morphology), place)
      if (pos === 'verb') push(verbs, head, place)
    }
    for (const name of classes) {
      push(byInflection, inflectionKey(head, name), place)
      let names = inflected.get(head)
      if (!names) inflected.set(head, (names = new Map()))
      if (!names.has(name)) names.set(name, pairs++)
    }
  }
  const constructionAt = (place: number): Construction => lexicon.constructions[place]!
  const analysesOfForm = morphology ? remembered(formAnalyses(morphology, inflected)) : () => []
  const inflectOne = morphology && newInflector(morphology)
  const byForm = remembered((form): readonly Sense[] => analysesOfForm(form)
    .flatMap((analysis) => (byInflection.get(inflectionKey(analysis.root, analysis.class)) ?? []).map((place) => ({ place, analysis })))
    .sort((a, b) => a.place - b.place)
    .map(({ place, analysis }) => ({ construction: constructionAt(place), analysis, asks: wordsAskedFor(constructionAt(place)) })))
  const listed = (form: string): readonly Sense[] | undefined => (analysesOfForm(form).length > 0 ? byForm(form) : undefined)
  const endings = ((lexicon.syntax.regularForms ?? []) as readonly string[]).map(endingIn)
  const plainSenses = new Map<number, Sense>()
  const plainSense = (place: number): Sense => {
    let sense = plainSenses.get(place)
    if (!sense) plainSenses.set(place, (sense = { construction: constructionAt(place), asks: wordsAskedFor(constructionAt(place)) }))
    return sense
  }
  /** Senses of a word that stands here as a dictionary has it, or in a regular form. */
  const sensesOfPlain = remembered((word): readonly Sense[] => [...new Set([...(byLemma.get(word) ?? []), ...wordsOfForm(word, endings, verbs).flatMap((head) => verbs.get(head) ?? [])])].sort((a, b) => a - b).map(plainSense))
  const irregular = (lexicon.syntax.irregularForms ?? Object.create(null)) as Readonly<Record<string, readonly string[]>>
  const linkers = ((lexicon.syntax.linkers ?? []) as readonly string[])
  const none: readonly Sense[] = []
  /** What a form is without a linker written to its end: "nakalimutang" is "nakalimutan". */
  const operators = new Set(Object.values(lexicon.operators).flat())
  const fused = (lexicon.syntax.fusedLinkers ?? []) as readonly string[]
  const linked = (form: string): readonly string[] => operators.has(form) ? [] : fused.filter((linker) => form.endsWith(linker)).map((linker) => form.slice(0, -linker.length)).filter((bare) => analysesOfForm(bare).length > 0)
  const isFree = ({ pos, slots }: Construction): boolean => pos === 'verb' && slots.every((rule) => rule.slot !== 'obj' || (rule.presence !== 'not' && !rule.words))
  const free = new Map<string, boolean>()
  const known = new Map<string, readonly Sense[]>()
  const sensesOfWord = (token: Token, cut: boolean): readonly Sense[] => {
    const form = foldForm(token.form, morphology)
    const lemma = foldForm(token.lemma, morphology)
    // A linker split off a word whose own ending it was ("nilinla" + "-ng"): the word as it stood is tried too.
    const inflected = listed(form) ?? (cut ? linkers.flatMap((linker) => byForm(form + linker)) : token.upos === 'VERB' ? linked(form).flatMap(byForm) : none)
    const keys = [...new Set([lemma, form, ...(irregular[form] ?? [])])]
    const plain = keys.length === 1 ? sensesOfPlain(lemma) : [...new Set(keys.flatMap(sensesOfPlain))]
    return inflected.length === 0 ? plain : plain.length === 0 ? inflected : [...inflected, ...plain]
  }
  /** What `form stem` may be as a form of a root that the lexicon does not know. */
  const asIfRoot = remembered((pair) => {
    const [folded = '', stem = ''] = pair.split('\0')
    return (morphology?.classes ?? []).flatMap((cls): FormAnalysis[] => {
      const name = inflectOne?.(stem, cls).get(folded)
      return name === undefined ? [] : [{ root: stem, class: cls.name, form: name, feats: cls.feats }]
    })
  })
  return {
    lexicon,
    takesObject({ type, head }) {
      const key = `${type} ${head}`
      let found = free.get(key)
      if (found === undefined) free.set(key, (found = (byHead.get(head) ?? []).map(constructionAt).some((other) => other.type === type && isFree(other))))
      return found
    },
    sensesOf(token) {
      // One token is asked about many times, and most words come again.
      const cut = token.end - token.start > token.form.length
      const key = `${token.form}\0${token.lemma}\0${cut ? 1 : 0}${token.upos === 'VERB' ? 1 : 0}`
      let senses = known.get(key)
      if (!senses) known.set(key, (senses = sensesOfWord(token, cut)))
      return senses
    },
    rootsOf: remembered((form) => (morphology ? rootsOf(form, morphology, (root) => conceptOf(root, lexicon) !== undefined) : [])),
    analysesOf(form, root = form) {
      const folded = foldForm(form, morphology)
      const own = analysesOfForm(folded)
      if (own.length > 0 || !morphology) return own
      const bare = linked(folded)[0]
      if (bare !== undefined) return analysesOfForm(bare)
      const stem = foldForm(root, morphology)
      return stem === folded ? [] : asIfRoot(`${folded}\0${stem}`)
    },
  }
}

/** The table of concepts goes first: it is made so that translations meet, the nouns so that fillers have types. */
export const conceptOf = (key: string, lexicon: Lexicon): string | undefined => lexicon.concepts[key] ?? lexicon.nouns[key]?.concept

/** Particles by their first word or, where an adposition does for them, as a whole; and the words of obligatory slots. */
const wordsAskedFor = ({ particles, slots }: Construction): Sense['asks'] => [
  ...particles.map((particle) => [particle.toLowerCase().split(' ')[0]!, particle]),
  ...slots.flatMap(({ presence, words }) => (presence === 'must' && words ? [words.map((word) => word.toLowerCase())] : [])),
]

/** Words of texts come again; when there are very many, all are forgotten. */
function remembered<T>(make: (word: string) => T, most = 20000): (word: string) => T {
  const made = new Map<string, T>()
  return (word) => {
    let found = made.get(word)
    if (found === undefined) {
      found = make(word)
      if (made.size >= most) made.clear()
      made.set(word, found)
    }
    return found
  }
}

const inflectionKey = (root: string, className: string): string => `${root}\0${className}`

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
