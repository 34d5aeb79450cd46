/** The last step: clitics go to second place, linkers fuse, marks go, spelling across words is adjusted. */
import type { Grammar } from '../grammar.js'
import { changed, looseChanges, textChanges } from '../patterns.js'
import { CLAUSE, CLITIC, PHRASE_END, SOFT_COMMA, TIE } from './marks.js'

const INNERMOST = new RegExp(`${CLAUSE[0]}([^${CLAUSE[0]}${CLAUSE[1]}]*)${CLAUSE[1]}`)
const CLAUSES = new RegExp(`[${CLAUSE[0]}${CLAUSE[1]}]`, 'g')
const CLITICS = new RegExp(` ?${CLITIC[0]}([^${CLITIC[1]}]*)${CLITIC[1]}`, 'g')
const LAST_COMMA = new RegExp(` ?${SOFT_COMMA} ?(?=$|[\\p{Po})])`, 'gu')
const COMMA = new RegExp(` ?${SOFT_COMMA} ?`, 'g')

/** Moves each clitic behind the first word of its own clause (Wackernagel position), particles of that place first. */
function placeClitics(text: string, grammar: Grammar): string {
  // Clauses matter to clitics alone.
  if (!text.includes(CLITIC[0])) return text.replace(CLAUSES, '')
  const done: string[] = []
  let rest = text
  for (let match = INNERMOST.exec(rest); match; match = INNERMOST.exec(rest)) {
    done.push(settle(match[1] ?? '', grammar))
    rest = rest.replace(match[0], () => `\uE010${String.fromCharCode(0xe100 + done.length - 1)}`)
  }
  const restore = (part: string): string => part.replace(/\uE010([\uE100-\uEFFF])/g, (_whole, at: string) => restore(done[at.charCodeAt(0) - 0xe100] ?? ''))
  return restore(rest)
}

function settle(clause: string, { particles, cliticOrder: order = [], linker }: Grammar): string {
  const clitics: string[] = []
  const body = clause.replace(CLITICS, (_whole, form: string) => { clitics.push(form); return '' }).trimStart()
  if (clitics.length === 0) return clause
  const rank = (form: string): number => (order.indexOf(form) + 1 || order.length + 1)
  clitics.sort((a, b) => rank(a) - rank(b))
  const words = /^[^\s~,\uE010]+/u.exec(body)?.[0] ?? ''
  let end = words.length
  // What a linker ties to the next word stays with it: "becomes a chief witness".
  const isLinked = (text: string): boolean => text.includes(TIE) && linker?.rules.some(([, ending]) => text.endsWith(ending.replace(/\$\d/g, ''))) === true
  for (let next = /^ \p{L}+/u.exec(body.slice(end)); next && isLinked(body.slice(0, end)); next = /^ \p{L}+/u.exec(body.slice(end))) end += next[0].length
  for (let next = /^ (\p{L}+)/u.exec(body.slice(end)); next && particles.includes(next[1] ?? ''); next = /^ (\p{L}+)/u.exec(body.slice(end))) end += next[0].length
  return `${body.slice(0, end)} ${clitics.join(' ')}${body.slice(end)}`
}

function link(text: string, grammar: Grammar): string {
  const linker = grammar.linker
  if (!linker) return text
  const [head = '', ...parts] = text.split(linker.symbol)
  return parts.reduce((done, part) => {
    const before = done.trimEnd()
    const after = part.trimStart()
    if (before === '') return after
    if (before.endsWith(PHRASE_END) || before.endsWith(SOFT_COMMA)) return `${before}${linker.afterPhrase}${after}`
    return (changed(before, grammar.once(looseChanges, linker.rules)) ?? before + linker.afterPhrase.trimEnd()) + ' ' + after
  }, head)
}

/** Sentences kept; when there are more, all are forgotten. */
const MOST = 5000

/** In: text with marks. Out: the words of a sentence without capital and full stop. Attempts at a short recap try the same sentence again and again. */
export function assemble(text: string, grammar: Grammar): string {
  const known = grammar.once(newTexts, 'assembled')
  let out = known.get(text)
  if (out !== undefined) return out
  if (known.size >= MOST) known.clear()
  known.set(text, (out = assembled(text, grammar)))
  return out
}

const newTexts = (_name: string): Map<string, string> => new Map()

function assembled(text: string, grammar: Grammar): string {
  let out = link(placeClitics(text, grammar), grammar)
  out = out.replaceAll(PHRASE_END, '').replace(/[\uE001-\uE004\uE007-\uE00E]/g, '')
  // Names keep their spaces in a script that is written without.
  if (grammar.wordSpace === '') out = out.replace(/\s+/g, '')
  out = out.replaceAll(TIE, ' ').replace(/\s+/g, ' ')
  if (out.includes(SOFT_COMMA)) out = out.replace(LAST_COMMA, '').replace(COMMA, grammar.softComma)
  out = out.replace(/ +([.,;:])/g, '$1').trim()
  for (const { pattern, replacement } of grammar.once(textChanges, grammar.sandhi)) out = out.replace(pattern, replacement)
  return out
}

/** A sentence: first letter large, the language's full stop at the end. */
export function sentence(text: string, { tag, grammar }: { readonly tag: string; readonly grammar: Pick<Grammar, 'sentenceEnd'> }): string {
  const trimmed = text.trim()
  // The dot of an abbreviation ends a sentence where the full stop is a dot as well.
  const isEnded = /\p{Sentence_Terminal}["”’)」』]?$/u.test(trimmed) && (grammar.sentenceEnd === '.' || !/\.$/u.test(trimmed))
  return (isEnded ? trimmed : trimmed + grammar.sentenceEnd).replace(/^(["“‘(]*)(\p{L})/u, (_whole, quote: string, letter: string) => quote + letter.toLocaleUpperCase(tag))
}
