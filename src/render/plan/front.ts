/** Title, summary, headings: short pieces made from the model's most telling events. */
import { assemble } from '../realize/assemble.js'
import { clause, FULL, ruleIn, stanceOf } from '../realize/clause.js'
import { inCase } from '../realize/case.js'
import { joinList } from '../realize/list.js'
import { namesOf, naming, tied } from '../refer/name.js'
import { telling } from '../realize/telling.js'
import type { Context, Expression } from '../types.js'
import { voiceOf } from '../voice.js'
import { factWeight, type Fact } from './facts.js'

const HEADING_WORDS = 10
/** Letters that count as a word where words are written without spaces. */
const LETTERS = 2.5

/** Length in words. */
export const lengthOf = (text: string, { wordSpace }: Context['grammar']): number => (wordSpace === '' ? [...text].length / LETTERS : text.split(' ').length)

/** A context whose reader knows nothing yet. */
export const afresh = (context: Context): Context => ({ ...context, discourse: { sentence: 0, clause: 0, introduced: new Set(), recent: [], taken: new Map(), described: 9 } })

const capital = (text: string, tag: string): string => text.replace(/^(["“‘(]*)(\p{L})/u, (_whole, quote: string, letter: string) => quote + letter.toLocaleUpperCase(tag))

/** In: the facts of a paragraph. Out: a clause of the weightiest one that is short enough. */
export function heading(facts: readonly Fact[], context: Context, used: ReadonlySet<string>): string {
  const isOther = (fact: Fact): number => (fact.tongue === undefined ? 0 : 1)
  const isOpen = (fact: Fact): number => (fact.told.shapes.includes('shape.open') ? 1 : 0)
  const weights = new Map(facts.map((fact) => [fact, factWeight(fact, context)]))
  const ranked = [...facts].sort((a, b) => isOther(a) - isOther(b) || isOpen(a) - isOpen(b) || weights.get(b)! - weights.get(a)! || a.event.order - b.event.order)
  let [first, firstFresh]: (string | undefined)[] = []
  for (const fact of ranked) {
    const voice = voiceOf(fact.tongue, context)
    const text = clause(fact.told, { ...FULL, brief: true }, afresh(voice))
    if (text === undefined) continue
    const made = capital(assemble(text, voice.grammar), context.tag)
    first ??= made
    if (used.has(made)) continue
    if (lengthOf(made, context.grammar) <= HEADING_WORDS) return made
    firstFresh ??= made
  }
  return firstFresh ?? first ?? ''
}

/** The names of the two who carry the story. */
function leadNames(context: Context): Expression | undefined {
  const names = context.leads.slice(0, 2).flatMap((id) => {
    const entity = context.entities.get(id)
    const called = entity && namesOf(naming(entity, context.tag, context.grammar))
    return called ? [tied(called.full, context.grammar)] : []
  })
  if (names.length === 0) return undefined
  return { kind: names.length > 1 ? 'names' : 'name', text: joinList(names, context.grammar), number: names.length > 1 ? 'plural' : 'singular' }
}

/** In: the editor's title, if any. Out: that, or one made from the leads; undefined where the language has no words for it. */
export function title(own: string | undefined, context: Context): string | undefined {
  if (own !== undefined && own !== '') return own
  const names = leadNames(context)
  const text = names ? context.say('title', { names: names.text }) : context.say('title_plain')
  return text === undefined ? undefined : capital(assemble(text, context.grammar), context.tag)
}

/** Share of an article after which it tells how the story ends. */
const ENDING = 0.65

/** In: facts. Out: whether an article tells one near its own end: what a story ends with no article tells in passing before. */
function lateIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const mentions = facts.flatMap(({ event }) => event.mentions)
  const last = new Map<string, number>()
  for (const { language, sentence } of mentions) last.set(language, Math.max(sentence, last.get(language) ?? 0))
  return ({ event }) => event.mentions.length === 0 || event.mentions.some(({ language, sentence, attached }) => sentence >= ENDING * (last.get(language) ?? 0) && attached?.as !== 'before')
}

/** In: all facts in story order; events that an editor calls the turning point. Out: one line: the weightiest turns of the first and the second half, and of the end, and the events that it tells; undefined where the language has no words for it. */
export function summary(facts: readonly Fact[], turning: ReadonlySet<string>, context: Context): { readonly text: string; readonly events: readonly string[] } | undefined {
  const names = leadNames(context)
  const happened = facts.filter((fact) => fact.event.factuality === 'actual' && fact.event.polarity === 'positive')
  // "In the end" is said of what comes last.
  const closing = Math.max(0, happened.length - Math.max(2, Math.ceil(happened.length / 5)))
  const half = Math.ceil(closing / 2)
  const late = lateIn(facts)
  const parts = happened.length < 3 ? happened.map((fact) => [fact]) : [happened.slice(0, half), happened.slice(half, closing), happened.slice(closing).filter(late)]
  const weights = new Map(happened.map((fact) => [fact, factWeight(fact, context)]))
  const keys = parts.flatMap((part, at) => [...part].sort((a, b) => Number(turning.has(b.event.id)) - Number(turning.has(a.event.id)) || weights.get(b)! - weights.get(a)! || (at === 2 ? b.event.order - a.event.order : a.event.order - b.event.order))[0] ?? [])
  const inner = afresh(context)
  const clauses = keys.flatMap((fact, at) => {
    inner.discourse.sentence += 2
    const told = telling(fact.event, inner)
    const [key, role] = at > 1 ? ['summary_end', 'clause'] : ['summary', 'clauses']
    const text = told && clause(told, stanceOf(ruleIn(key ?? '', role ?? '', inner), FULL), inner)
    return text === undefined ? [] : [{ text, event: fact.event.id }]
  })
  const line = (text: string | undefined, told: typeof clauses): ReturnType<typeof summary> => (text === undefined ? undefined : { text: capital(assemble(text, context.grammar), context.tag), events: told.map(({ event }) => event) })
  const owner = names && inCase(names, context.grammar.cases['genitive'] ?? {}, context.grammar)
  const ended = (text: string | undefined): string | undefined => (text === undefined ? undefined : `${text}${context.grammar.sentenceEnd}`)
  if (!names) return line(clauses[0]?.text, clauses.slice(0, 1))
  if (clauses.length < 2) return line(ended(context.say('summary_plain', { names: names.text, owners: owner })), [])
  const last = clauses.at(-1)?.text
  const end = clauses.length > 2 ? context.say('summary_end', { clause: last }) : last
  if (end === undefined) return undefined
  const list = joinList([...clauses.slice(0, -1).map(({ text }) => text), end], context.grammar)
  return line(ended(context.say('summary', { clauses: list, names: names.text, owners: owner })), clauses)
}
