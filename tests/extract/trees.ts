import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createExtractor } from '../../src/extract/index.js'
import type { Entity, Lexicon, Mention, Reading, SegmentedArticle, Sentence, Token, Tree } from '../../src/ir/index.js'
import { readLexicon } from '../../src/packs/lexicon.js'
import { eventTypes } from '../../src/vocabulary/index.js'

/** Features that a closed-class word always has, so that trees need not repeat them. */
const usualFeats: Readonly<Record<string, string>> = {
  ang: 'Case=Nom', si: 'Case=Nom', sina: 'Case=Nom', ng: 'Case=Gen', ni: 'Case=Gen', nina: 'Case=Gen', sa: 'Case=Loc', kay: 'Case=Dat', kina: 'Case=Dat',
  siya: 'Case=Nom', niya: 'Case=Gen', kanya: 'Case=Dat', sila: 'Case=Nom', nila: 'Case=Gen', ito: 'Case=Nom', nito: 'Case=Gen',
  he: 'Case=Nom', she: 'Case=Nom', they: 'Case=Nom', him: 'Case=Acc', his: 'Case=Gen', their: 'Case=Gen', them: 'Case=Acc',
  who: 'PronType=Rel', whom: 'PronType=Rel', that: 'PronType=Rel', not: 'Polarity=Neg', never: 'Polarity=Neg', hindi: 'Polarity=Neg', a: 'Definite=Ind', the: 'Definite=Def',
}

interface ReadTree {
  readonly text: string
  readonly tree: Tree
}

/**
 * A sentence with its tree, from tokens between blanks: `form[/lemma]_UPOS_head_relation[_Feature=Value|…]`. The text puts one blank between
 * forms, none before punctuation and clitics; a form that begins with a hyphen is a part of the word before it, as in `babae -ng`.
 */
export function treeOf(line: string): ReadTree {
  let text = ''
  const parts = line.trim().split(/\s+/)
  const tokens = parts.map((part, i): Token => {
    const [word = '', upos = '', head = '', deprel = '', given] = part.split('_')
    const [form = '', lemma = /^PROPN$/.test(upos) ? word : word.toLowerCase()] = word === '/' ? ['/'] : word.split('/')
    if (!/^\d+$/.test(head) || !deprel || Number(head) > parts.length || Number(head) === i + 1) throw new Error(`"${part}" is no token of a tree`)
    const clitic = form.startsWith('-') && form.length > 1
    if (clitic) text += form.slice(1)
    else text += text === '' || /^[.,;:?!)’']/.test(form) || text.endsWith('(') ? form : ` ${form}`
    const feats = /^(PRON|DET|ADP|PART|ADV)$/.test(upos) ? (given ?? usualFeats[form.toLowerCase()]) : given
    return {
      id: i + 1, form, lemma, upos, head: Number(head), deprel, confidence: 1,
      feats: Object.fromEntries((feats ?? '').split('|').filter(Boolean).map((feat) => feat.split('=') as [string, string])),
      start: clitic ? text.lastIndexOf(' ') + 1 : text.length - form.length, end: text.length,
    }
  })
  if (tokens.filter(({ head }) => head === 0).length !== 1) throw new Error(`"${line}" has not one root`)
  return { text, tree: { tokens } }
}

/** An article of these sentences, all in one paragraph; those marked with `#` are headings. */
export function articleOf(language: string, lines: readonly string[]): { article: SegmentedArticle; trees: Tree[] } {
  const read = lines.map((line) => treeOf(line.replace(/^#\s*/, '')))
  let at = 0
  const sentences = read.map(({ text }, index): Sentence => {
    const start = at
    at += text.length + 1
    return { index, block: 0, kind: lines[index]?.startsWith('#') ? 'heading' : 'paragraph', text, start, end: start + text.length, line: 1, column: start + 1 }
  })
  const article: SegmentedArticle = { story: 's', language, path: `sources/s/${language}.md`, title: 'T', sha256: '', source: read.map(({ text }) => text).join(' '), blocks: [], sentences }
  return { article, trees: read.map(({ tree }) => tree) }
}

export const types: ReadonlySet<string> = new Set(eventTypes.map(({ id }) => id))

/** A lexicon of a few words over the shipped syntax of a language. */
export function smallLexicon(tag: string, text: string): Lexicon {
  const { value, diagnostics } = readLexicon({ path: 'lexicon.yaml', text }, { path: 'syntax.yaml', text: readFileSync(join('locales', tag, 'syntax.yaml'), 'utf8') }, types)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return value
}

export type ReadTrees = (lines: readonly string[] | string, cast?: readonly Entity[]) => Reading

export function treeReader(tag: string, lexicon: Lexicon): ReadTrees {
  const extract = createExtractor(lexicon)
  return (lines, cast = []) => {
    const { article, trees } = articleOf(tag, [lines].flat())
    return extract(article, trees, cast).value
  }
}

/**
 * Mentions in brief, in text order: `kill agent=luke patient=reva (denied) @flashback <purpose leave`. A role's fillers, sorted, are entities,
 * `→type` for an event, and words between quotes.
 */
export function told(reading: Reading): string[] {
  const byId = new Map(reading.mentions.map((mention) => [mention.id, mention]))
  return reading.mentions.map((mention) => brief(mention, byId))
}

function brief(mention: Mention, byId: ReadonlyMap<string, Mention>): string {
  const roles = Object.entries(mention.roles).sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, fillers]) => {
    const names = fillers.map((filler) => ('entity' in filler ? filler.entity : 'event' in filler ? `→${byId.get(filler.event)?.type}` : `"${filler.text}"`))
    return ` ${role}=${names.sort().join(',')}`
  })
  const factuality = mention.factuality === 'actual' ? '' : ` (${mention.factuality})`
  const time = mention.time === 'none' ? '' : ` @${mention.time}`
  const under = mention.attached ? ` <${mention.attached.as} ${byId.get(mention.attached.to)?.type}` : ''
  return `${mention.type}${roles.join('')}${factuality}${time}${under}`
}
