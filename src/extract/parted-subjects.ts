import type { Token } from '../ir/index.js'
import { baseRelation, isNominal, type Change, type Graph } from './graph.js'
import type { SyntaxSettings } from './settings.js'

/** Tokens that an insertion may have. */
const LONGEST = 25

/**
 * "until Ben, in tears, admits it", "Ana, on learning it, left": where every finite verb has a subject before it, the name that opens a clause is that of
 * the verb behind the second of two commas, whatever the parser made of what stands between them (parentheticals: Dehé 2009).
 */
export function partedSubjects(graph: Graph, settings: SyntaxSettings): readonly (readonly [number, Change])[] {
  if (settings.nullSubjects || settings.relativePivot) return []
  for (const comma of graph.tokens) {
    const name = comma.form === ',' ? openingName(graph, comma.id, settings) : undefined
    const verb = name && verbBehind(graph, comma.id, settings)
    const changes = name && verb && joined(graph, name, verb, settings)
    if (changes && changes.length > 0) return changes
  }
  return []
}

interface Name {
  readonly head: Token
  readonly start: number
}

/** The name that ends right before a comma, where nothing of its clause stands before it but what a comma or a conjunction parts from it. */
function openingName(graph: Graph, comma: number, settings: SyntaxSettings): Name | undefined {
  let start = comma
  const isSomebody = (token: Token | undefined): boolean => token !== undefined && [token.form, token.lemma].some((word) => settings.personNouns.has(word.toLowerCase()))
  while (graph.token(start - 1)?.upos === 'PROPN') start -= 1
  // "the guard, in tears, …"
  const noun = graph.token(start - 1)
  if (start === comma && noun?.upos === 'NOUN' && isSomebody(noun)) {
    start = noun.id
    while (/^(ADJ|NOUN|NUM)$/.test(graph.token(start - 1)?.upos ?? '')) start -= 1
    if (graph.token(start - 1)?.upos !== 'DET') return undefined
  }
  const head = graph.tokens.slice(start - 1, comma - 1).find((token) => token.head < start || token.head >= comma)
  if (!head) return undefined
  const before = graph.token(graph.token(start - 1)?.upos === 'DET' ? start - 2 : start - 1)
  // "the caretaker, Ben, who …": behind a noun for somebody the name says who that is.
  const said = before && graph.token(before.id - 1)
  if (before?.form === ',' && isSomebody(said)) return undefined
  const opens = before === undefined || /^[,;:—]$/.test(before.form) || isSubordinator(before, settings) || (before.upos === 'CCONJ' && /^[,;]$/.test(graph.token(before.id - 1)?.form ?? '')) || (before.id === 1 && /^(ADV|CCONJ)$/.test(before.upos))
  return opens ? { head, start } : undefined
}

/** Whether it opens a clause: what the parser may take for an adposition of the name ("until Ben, in tears, …") too. */
const isSubordinator = (token: Token, { timeMarks, clauseMarks }: SyntaxSettings): boolean => token.upos === 'SCONJ' || (token.upos === 'ADP' && [timeMarks, clauseMarks].some((marks) => marks.has(token.form.toLowerCase())))

/** The finite verb that goes on behind the comma that ends the insertion. */
function verbBehind(graph: Graph, from: number, { personalRelatives, relativePronouns }: SyntaxSettings): { readonly verb: Token; readonly comma: number } | undefined {
  const first = graph.token(from + 1)
  if (!first || first.upos === 'CCONJ' || first.upos === 'PUNCT') return undefined
  const relative = personalRelatives.has(first.form.toLowerCase()) || relativePronouns.has(first.form.toLowerCase())
  for (let at = from + 2; at <= Math.min(graph.tokens.length, from + LONGEST); at += 1) {
    const token = graph.token(at)!
    if (/^[;:.!?]$/.test(token.form)) return undefined
    if (token.form !== ',') continue
    let next = graph.token(at + 1)
    while (next && (/^(ADV|AUX)$/.test(next.upos) || next.feats.Polarity === 'Neg')) next = graph.token(next.id + 1)
    const helped = next !== undefined && graph.tokens.slice(at, next.id - 1).some(({ upos }) => upos === 'AUX')
    if (next?.upos === 'VERB' && (helped || next.feats.VerbForm === 'Fin' || isOnlyPast(graph, next))) return { verb: next, comma: at }
    if (!relative) return undefined
  }
  return undefined
}

/** A past form that the tagger took for a participle: nobody is said to have done it, and behind no other comma another verb waits for the subject. */
const isOnlyPast = (graph: Graph, verb: Token): boolean =>
  verb.feats.Tense === 'Past' && graph.dependents(verb, 'obl:agent').length === 0 && !graph.tokens.some((token) => token.id > verb.id && token.upos === 'VERB' && token.feats.VerbForm === 'Fin' && graph.token(token.id - 1)?.form === ',' && graph.dependents(token, 'nsubj').length === 0)

function joined(graph: Graph, { head, start }: Name, { verb, comma }: { readonly verb: Token; readonly comma: number }, settings: SyntaxSettings): readonly (readonly [number, Change])[] | undefined {
  const subjects = graph.dependents(verb, 'nsubj', 'csubj', 'expl')
  const when = (token: Token): boolean => settings.timeUnits.has(token.lemma.toLowerCase())
  // "past midnight, Ben, three beers in, runs": a time is no second subject.
  if (subjects.includes(head)) return subjects.filter((token) => token.id < start && when(token)).map((token) => [token.id, { deprel: 'obl:unmarked' }] as const)
  if (subjects.some((token) => token.id > start)) return undefined
  // Its verb already stands behind.
  if (baseRelation(head) === 'nsubj' && head.head > comma) return undefined
  const passive = graph.dependents(verb, 'aux').some(({ deprel }) => deprel === 'aux:pass')
  const inside = (token: Token | undefined): boolean => token !== undefined && token.id >= start && token.id < comma
  const changes: (readonly [number, Change])[] = [[head.id, { head: verb.id, deprel: passive ? 'nsubj:pass' : 'nsubj' }]]
  for (const old of subjects) changes.push([old.id, { deprel: when(old) ? 'obl:unmarked' : 'dislocated' }])
  const { Voice: _, ...feats } = verb.feats
  const finite: Change = passive ? {} : { feats: { ...feats, VerbForm: 'Fin' } }
  // What stands between the commas is said of the name.
  for (const token of graph.tokens) if (inside(token) && token.upos === 'VERB' && token !== head && !inside(graph.head(token)) && token.head !== head.id) changes.push([token.id, { head: head.id, deprel: saidOf(graph, token) }])
  const own = graph.head(verb)
  const mark = graph.token(start - 1)
  const marks = mark !== undefined && isSubordinator(mark, settings)
  if (marks) changes.push([mark.id, { head: verb.id, deprel: 'mark' }])
  if (verb.head === 0 || (own !== undefined && !inside(own) && !below(graph, own, inside))) return [...changes, [verb.id, finite]]
  // What was hung on the insertion stands where the insertion, or what it was hung on, stood.
  let top: Token = head
  for (let above = graph.head(top); above && (inside(above) || above === verb); above = graph.head(above)) top = above
  const outer = graph.head(top)
  const governor = outer && predicateOf(graph, outer)
  changes.push([verb.id, { ...finite, ...(governor ? { head: governor.id, deprel: marks ? 'advcl' : 'conj' } : { head: 0, deprel: 'root' }) }])
  if (top !== head) changes.push([top.id, { head: head.id, deprel: top.upos === 'VERB' ? saidOf(graph, top) : 'parataxis' }])
  return changes
}

/** Whether one of those above it fits. */
function below(graph: Graph, token: Token, fits: (token: Token) => boolean): boolean {
  for (let above = graph.head(token); above; above = graph.head(above)) if (fits(above)) return true
  return false
}

/** The verb that a nominal belongs to, by however many steps. */
function predicateOf(graph: Graph, token: Token): Token {
  let at: Token = token
  while (isNominal(at)) {
    const above = graph.head(at)
    if (!above) break
    at = above
  }
  return at
}

/** How a verb hangs on the name that it is said of: finite, as a relative clause, or as a participle. */
const saidOf = (graph: Graph, verb: Token): string => (graph.dependents(verb, 'aux').length > 0 || graph.dependents(verb, 'nsubj').some(({ feats }) => feats.PronType === 'Rel') ? 'acl:relcl' : 'acl')
