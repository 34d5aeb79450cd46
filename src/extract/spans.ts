import type { Token } from '../ir/index.js'
import type { Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** A run of tokens of one sentence that names somebody or something. `head` is the token whose head lies outside. */
export interface NameSpan {
  readonly sentence: number
  readonly tokens: readonly Token[]
  readonly head: Token
  readonly name: string
  /** Stands behind a marker that only personal names take. */
  readonly personal: boolean
  /** Titles and occupations that stand before the name: "Detective". */
  readonly titles: readonly string[]
  /** What is quoted inside it. */
  readonly nickname?: string
  /** Stands in parentheses: an actor, a source, an aside. */
  readonly aside: boolean
  /** Stands between quotation marks: a title. */
  readonly quoted: boolean
}

/** What the lexicon knows of a capitalized word. */
export interface NameWords {
  isCalendar(form: string): boolean
  isGiven(form: string): boolean
  isCommon(token: Token): boolean
  /** Whether it says where somebody is from. */
  isDemonym(form: string): boolean
}

/**
 * Capitalized runs of a sentence, without titles before them. A run breaks at punctuation, at lower-case words that are no name
 * particle, and at personal markers. Sentence-initial words count when `known` has them or the tagger says PROPN.
 */
export function nameSpans(sentence: number, graph: Graph, settings: SyntaxSettings, isTitle: (word: string) => boolean, known: ReadonlySet<string>, heading: boolean, words: NameWords): NameSpan[] {
  const spans: NameSpan[] = []
  let run: Token[] = []
  let stripped: string[] = []
  const close = (): void => {
    while (run.length > 0 && settings.nameParticles.has((run.at(-1) as Token).form.toLowerCase()) && !known.has((run.at(-1) as Token).form)) run.pop()
    // "Police Major Grace Salonga": a rank may open with a common noun.
    const opensRank = ([first, second]: readonly Token[]): boolean => run.length > 2 && first !== undefined && second !== undefined && !/['’]s?$/u.test(second.form) && isTitle(second.form) && words.isCommon(first) && !words.isGiven(first.form)
    if (opensRank(run)) run.shift()
    while (run.length > 1 && isTitle((run[0] as Token).form)) stripped.push((run.shift() as Token).form)
    // A title that the tagger took for another word is one all the same.
    for (let before = graph.token((run[0]?.id ?? 0) - 1); before && /^\p{Lu}/u.test(before.form) && isTitle(before.form) && !stripped.includes(before.form); before = graph.token(before.id - 1)) stripped.unshift(before.form)
    // "a Filipina pianist": a lone capitalized modifier of a common noun names nobody.
    const lone = run.length === 1 ? run[0] : undefined
    const modifier = lone && /^(amod|compound)$/.test(lone.deprel) && graph.head(lone)?.upos === 'NOUN' && !words.isGiven(lone.form)
    // A title alone names nobody.
    if (lone && isTitle(lone.form) && !known.has(`${lone.form}s`)) run = []
    // "Erik Lindqvist, a retired Swede": where somebody is from is no second one, unless it takes a part of its own ("an American drags him out");
    // what is a given name, too, is none behind a definite article ("the Dane").
    const isOrigin = (word: Token): boolean => words.isDemonym(word.form) && (words.isGiven(word.form) ? graph.token(word.id - 1)?.feats.Definite === 'Def' : (!/^(nsubj|obj|iobj|obl)/.test(word.deprel) || isLanguage(graph, word)))
    if (lone && isOrigin(lone)) run = []
    if (run.length > 0 && !modifier) spans.push(makeSpan(sentence, graph, run, stripped, settings))
    run = []
    stripped = []
  }
  // "In April Isabela …" and "August Lindqvist": a month is a name where it is joined to one.
  const joined = (token: Token): boolean => token.deprel === 'flat' || graph.dependents(token, 'flat').length > 0
  const titleCased = graph.tokens.at(-1)?.form !== '.' && graph.tokens.filter((t) => /^\p{Lu}/u.test(t.form)).length > 0.6 * graph.tokens.filter((t) => /^\p{L}/u.test(t.form)).length && graph.tokens.length > 4 && !graph.tokens.some((t) => /^(VERB|NOUN|ADJ)$/.test(t.upos) && /^\p{Ll}/u.test(t.form))
  for (const token of graph.tokens) {
    const name = isNameWord(token, known, titleCased || heading, words) || (words.isCalendar(token.form) && (joined(token) || isParty(graph, token, words)))
    if (name) run.push(token)
    // "Haring Odrik": a linker between a title and its name.
    else if (token.upos === 'PART' && settings.relativizers.has(token.form.toLowerCase()) && run.length === 1 && isTitle(run[0]?.form ?? '') && graph.token(token.id + 1)?.upos === 'PROPN') continue
    else if (token.form === '.' && isTitle(run.at(-1)?.form ?? '')) continue
    else if (run.length > 0 && isHyphenated(graph, token, known, titleCased, words)) run.push(token)
    else if (run.length > 0 && isQuote(token) && quotesNickname(graph, token, known, titleCased, words)) continue
    else if (run.length > 0 && settings.nameParticles.has(token.form.toLowerCase()) && isNextNamed(graph, token, known, titleCased, words)) run.push(token)
    else close()
  }
  close()
  return spans
}

/** "taught him English": what says where somebody is from names a language as an object with nothing before it. */
const isLanguage = (graph: Graph, word: Token): boolean => word.deprel === 'obj' && graph.dependents(word, 'det', 'case', 'nummod', 'amod').length === 0 && word.feats.Number !== 'Plur'

/** "August is convicted": what is a given name besides is one where it acts or undergoes. */
const isParty = (graph: Graph, token: Token, words: NameWords): boolean =>
  words.isGiven(token.form) && /^(nsubj|obj|iobj)/.test(token.deprel) && graph.head(token)?.upos === 'VERB' && graph.dependents(token, 'case', 'det', 'nummod', 'amod').length === 0

const isQuote = (token: Token): boolean => /^["“”'‘’]$/u.test(token.form)

/** `Dolores "Dolly" Magsino`: a quote inside a run of names, before or after a quoted nickname. */
function quotesNickname(graph: Graph, quote: Token, known: ReadonlySet<string>, titleCased: boolean, words: NameWords): boolean {
  const at = (offset: number): Token | undefined => graph.token(quote.id + offset)
  const named = (token: Token | undefined): boolean => token !== undefined && isNameWord(token, known, titleCased, words)
  const quoted = (token: Token | undefined): boolean => token !== undefined && isQuote(token)
  // Of one name, or of two.
  return [1, 2].some((length) => {
    const all = (from: number): boolean => Array.from({ length }, (_, i) => at(from + i)).every(named)
    return (all(1) && quoted(at(length + 1)) && named(at(length + 2))) || (all(-length) && quoted(at(-length - 1)) && named(at(1)))
  })
}

function isNextNamed(graph: Graph, token: Token, known: ReadonlySet<string>, titleCased: boolean, words: NameWords): boolean {
  const next = graph.token(token.id + 1)
  if (token.upos !== 'PROPN' && token.deprel !== 'flat') return false
  return next !== undefined && isNameWord(next, known, titleCased, words)
}

const isQuoted = (graph: Graph, tokens: readonly Token[]): boolean => {
  const before = graph.token((tokens[0]?.id ?? 0) - 1)
  const after = [1, 2].map((offset) => graph.token((tokens.at(-1)?.id ?? 0) + offset)).some((t) => t !== undefined && isQuote(t))
  return before !== undefined && isQuote(before) && after
}

/** "Biak-na-Bato": a hyphen inside a name, or a small word between two, with no space around them. */
function isHyphenated(graph: Graph, token: Token, known: ReadonlySet<string>, titleCased: boolean, words: NameWords): boolean {
  const [before, next] = [graph.token(token.id - 1), graph.token(token.id + 1)]
  if (!before || !next || before.end !== token.start || next.start !== token.end) return false
  if (token.form !== '-') return before.form === '-' && next.form === '-' && /^\p{Ll}{1,3}$/u.test(token.form)
  const third = graph.token(token.id + 2)
  return isNameWord(next, known, titleCased, words) || (third?.form === '-' && isHyphenated(graph, next, known, titleCased, words))
}

/** A name as it is written: words with the spaces that are between them. */
const written = (tokens: readonly Token[]): string => tokens.map(({ form, start }, i) => (i > 0 && !(start === tokens[i - 1]!.end && (form === '-' || tokens[i - 1]!.form === '-')) ? ` ${form}` : form)).join('')

/** `Corazon "Cora" Dimaculangan`: what is quoted inside a name is another. */
function quotedInside(graph: Graph, tokens: readonly Token[]): readonly Token[] {
  const isAt = (id: number): boolean => { const beside = graph.token(id); return beside !== undefined && isQuote(beside) }
  const begin = tokens.findIndex(({ id }, i) => i > 0 && isAt(id - 1))
  const end = tokens.findIndex(({ id }, i) => i >= begin && i < tokens.length - 1 && isAt(id + 1))
  return begin > 0 && end >= begin ? tokens.slice(begin, end + 1) : []
}

/** Whether a parenthesis opened before the token is still open at it. */
export function isAside(graph: Graph, token: Token): boolean {
  let depth = 0
  for (const t of graph.tokens) {
    if (t.id >= token.id) break
    if (/^[([]$/.test(t.form)) depth++
    if (/^[)\]]$/.test(t.form)) depth--
  }
  return depth > 0
}

function isNameWord(token: Token, known: ReadonlySet<string>, titleCased: boolean, words: NameWords): boolean {
  if (!/^\p{Lu}/u.test(token.form) || /^(PRON|DET|ADP|PART|AUX|SCONJ|CCONJ|PUNCT)$/.test(token.upos)) return false
  // "P84" is an amount.
  if (words.isCalendar(token.form) || /^\p{Lu}\d[\d.,]*$/u.test(token.form)) return false
  if (known.has(token.form)) return true
  if (token.upos !== 'PROPN') return false
  // A capital that opens a sentence proves nothing: the word must be a given name, or one that the lexicon does not know.
  if (token.start <= 1 && !words.isGiven(token.form) && words.isCommon(token)) return false
  return !titleCased && (token.start > 1 || token.form.length > 1)
}

function makeSpan(sentence: number, graph: Graph, tokens: readonly Token[], titles: readonly string[], settings: SyntaxSettings): NameSpan {
  const ids = new Set(tokens.map((t) => t.id))
  const head = tokens.find((t) => !ids.has(t.head)) ?? (tokens[0] as Token)
  const marked = (first: number): boolean => settings.personalMarkers.has(graph.token(first - 1)?.form.toLowerCase() ?? '')
  const partner = head.deprel === 'conj' ? graph.head(head) : undefined
  // One plural marker serves all who are coordinated behind it.
  let start = (tokens[0] as Token).id
  while (titles.includes(graph.token(start - 1)?.form ?? '') || (titles.length > 0 && graph.token(start - 1)?.form === '.')) start--
  const personal = marked(start) || (partner !== undefined && marked(partner.id))
  const nicknames = quotedInside(graph, tokens)
  return { sentence, tokens, head, name: written(tokens.filter((token) => !nicknames.includes(token))), ...(nicknames.length > 0 ? { nickname: nicknames.map((t) => t.form).join(' ') } : {}), personal, titles, aside: isAside(graph, head), quoted: isQuoted(graph, tokens) }
}
