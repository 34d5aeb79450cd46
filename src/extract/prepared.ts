import type { Construction, Lexicon, Token } from '../ir/index.js'
import { foldForm, newInflector, rootsOf, type FormAnalysis } from './morphology.js'

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
  const byLemma = new Map<string, Sense[]>()
  /** By root and class: a form finds its constructions through its analyses. */
  const byInflection = new Map<string, { readonly construction: Construction; readonly place: number }[]>()
  const analyses = new Map<string, FormAnalysis[]>()
  const classes = new Map((morphology?.classes ?? []).map((cls) => [cls.name, cls]))
  const inflectOne = morphology && newInflector(morphology)
  const regular = new Map<string, readonly string[]>()
  const endings = ((lexicon.syntax.regularForms ?? []) as readonly string[]).map(endingIn)
  const inflections = (root: string, className: string): void => {
    const cls = classes.get(className)
    if (cls && inflectOne) for (const [form, name] of inflectOne(root, cls)) push(analyses, form, { root, class: className, form: name, feats: cls.feats })
  }
  for (const [place, construction] of lexicon.constructions.entries()) {
    if (construction.classes.length === 0) {
      const sense: Sense = { construction, asks: wordsAskedFor(construction) }
      push(byLemma, foldForm(construction.head, morphology), sense)
      if (construction.pos === 'verb') for (const form of regularForms(construction.head)) pushNew(byLemma, form, sense)
      continue
    }
    for (const name of construction.classes) {
      const key = inflectionKey(construction.head, name)
      if (!byInflection.has(key)) inflections(construction.head, name)
      push(byInflection, key, { construction, place })
    }
  }
  const listed = new Map<string, readonly Sense[]>()
  const byForm = (form: string): readonly Sense[] | undefined => {
    let senses = listed.get(form)
    if (!senses && analyses.has(form)) {
      senses = (analyses.get(form) ?? []).flatMap((analysis) => (byInflection.get(inflectionKey(analysis.root, analysis.class)) ?? []).map(({ construction, place }) => ({ place, sense: { construction, analysis, asks: wordsAskedFor(construction) } })))
        .sort((a, b) => a.place - b.place).map(({ sense }) => sense)
      listed.set(form, senses)
    }
    return senses
  }
  /** Regular forms by the pack's templates: a net under the lemmatizer. */
  function regularForms(head: string): readonly string[] {
    let forms = regular.get(head)
    if (!forms) {
      forms = endings.map((ending) => regularForm(head, ending)).filter((form) => form !== undefined)
      regular.set(head, forms)
    }
    return forms
  }
  const irregular = (lexicon.syntax.irregularForms ?? Object.create(null)) as Readonly<Record<string, readonly string[]>>
  const linkers = ((lexicon.syntax.linkers ?? []) as readonly string[])
  const none: readonly Sense[] = []
  /** What a form is without a linker written to its end: "nakalimutang" is "nakalimutan". */
  const operators = new Set(Object.values(lexicon.operators).flat())
  const fused = (lexicon.syntax.fusedLinkers ?? []) as readonly string[]
  const linked = (form: string): readonly string[] => operators.has(form) ? [] : fused.filter((linker) => form.endsWith(linker)).map((linker) => form.slice(0, -linker.length)).filter((bare) => analyses.has(bare))
  const free = new Set(lexicon.constructions.filter(({ pos, slots }) => pos === 'verb' && slots.every((rule) => rule.slot !== 'obj' || (rule.presence !== 'not' && !rule.words))).map(({ type, head }) => `${type} ${head}`))
  const known = new Map<string, readonly Sense[]>()
  const sensesOfWord = (token: Token, cut: boolean): readonly Sense[] => {
    const form = foldForm(token.form, morphology)
    const lemma = foldForm(token.lemma, morphology)
    // A linker split off a word whose own ending it was ("nilinla" + "-ng"): the word as it stood is tried too.
    const inflected = byForm(form) ?? (cut ? linkers.flatMap((linker) => byForm(form + linker) ?? none) : token.upos === 'VERB' ? linked(form).flatMap((bare) => byForm(bare) ?? none) : none)
    const keys = [...new Set([lemma, form, ...(irregular[form] ?? [])])]
    const plain = keys.length === 1 ? (byLemma.get(lemma) ?? none) : [...new Set(keys.flatMap((key) => byLemma.get(key) ?? none))]
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
    takesObject: ({ type, head }) => free.has(`${type} ${head}`),
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
      const listed = analyses.get(folded)
      if (listed || !morphology) return listed ?? []
      const bare = linked(folded)[0]
      if (bare !== undefined) return analyses.get(bare) ?? []
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

/** What a template says of a form: `R` the word, `R-e` the word without a final e, `R-ar` without a final ar, `L` its last letter. */
function endingIn(template: string): Ending {
  const [stem = '', cut] = /^\{R(?:-(\p{L}+))?\}/u.exec(template) ?? []
  return { cut, stem: stem !== '', rest: template.slice(stem.length) }
}

/** What a template takes off a word and writes behind it. */
interface Ending {
  readonly cut: string | undefined
  readonly stem: boolean
  readonly rest: string
}

function regularForm(head: string, { cut, stem, rest }: Ending): string | undefined {
  if (cut !== undefined && !head.endsWith(cut)) return undefined
  const kept = !stem ? '' : cut === undefined ? head : head.slice(0, -cut.length)
  return kept + (rest.includes('{L}') ? rest.replace('{L}', head.at(-1) ?? '') : rest)
}

function pushNew(map: Map<string, Sense[]>, key: string, sense: Sense): void {
  if (!map.get(key)?.some((other) => other.construction === sense.construction)) push(map, key, sense)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
