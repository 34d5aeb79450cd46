import type { InflectionClass, Morphology } from '../ir/index.js'

/** What one surface form may be: a form of a root in an inflection class. */
export interface FormAnalysis {
  readonly root: string
  readonly class: string
  readonly form: string
  readonly feats: Readonly<Record<string, string>>
}

const PLAIN = /^[a-z]*$/

/** Lower-cases a form and folds spelling variants, so that "mag-usap" and "magusap" are looked up alike. */
export function foldForm(form: string, morphology: Morphology | undefined): string {
  // Most forms are folded as they stand, and there are hundreds of thousands of them.
  let folded = PLAIN.test(form) ? form : form.toLowerCase().normalize('NFC').replace(/[’‘]/g, "'")
  for (const [from, to] of morphology?.fold ?? []) if (folded.includes(from)) folded = folded.replaceAll(from, to)
  return folded
}

/**
 * All forms of a root in an inflection class, folded. Templates are filled with the root's parts:
 * R root · C onset · V the rest · v first vowel · S stem before a suffix · N root after nasal assimilation · r root with alternated onset.
 * Generates too much rather than too little: forms are only looked up, never written.
 */
export const inflect = (root: string, cls: InflectionClass, morphology: Morphology): Map<string, string> => newInflector(morphology)(root, cls)

/** `inflect` for many roots: keeps the last root's parts and the templates' pieces. */
export function newInflector(morphology: Morphology): (root: string, cls: InflectionClass) => Map<string, string> {
  const templates = new Map<InflectionClass, readonly Template[]>()
  const templatesOf = (cls: InflectionClass): readonly Template[] => {
    let found = templates.get(cls)
    if (!found) templates.set(cls, (found = Object.entries(cls.forms).flatMap(([name, list]) => list.map((template) => ({ name, pieces: piecesIn(template) })))))
    return found
  }
  let last: { readonly root: string; readonly parts: Parts } | undefined
  return (root, cls) => {
    if (last?.root !== root) last = { root, parts: partsOfRoot(root, morphology) }
    return formsOf(templatesOf(cls), last.parts, morphology)
  }
}

/** One way to make a form of this name. */
interface Template {
  readonly name: string
  readonly pieces: readonly Piece[]
}

function formsOf(templates: readonly Template[], parts: Parts, morphology: Morphology): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { name, pieces } of templates)
    for (const form of fill(pieces, parts)) {
      const folded = foldForm(form, morphology)
      if (!forms.has(folded)) forms.set(folded, name)
    }
  return forms
}

/** Affixes may stand around no less of a root than this. */
const shortestRoot = 3

/**
 * The longest known root whose inflection makes this form (several of one length if so; none as a rule for a form that is itself a root):
 * what the parts of the form could have been before the morphology's sound changes, kept if some inflection class makes the form from it.
 */
export function rootsOf(form: string, morphology: Morphology, isKnown: (root: string) => boolean): readonly string[] {
  const folded = foldForm(form, morphology)
  const infixes = new Set(morphology.classes.flatMap(({ forms }) => Object.values(forms).flat().flatMap((t) => /\{C\}([^{}]+)\{/.exec(t)?.[1] ?? [])))
  const bodies = [folded]
  for (const infix of infixes) for (let at = folded.indexOf(infix); at >= 0; at = folded.indexOf(infix, at + 1)) bodies.push(folded.slice(0, at) + folded.slice(at + infix.length))
  const candidates = new Set<string>()
  for (const body of bodies)
    for (let start = 0; start <= body.length - shortestRoot; start++)
      for (let end = start + shortestRoot; end <= body.length; end++)
        for (const root of unchanged(body.slice(start, end), morphology)) if (root !== folded && isKnown(root)) candidates.add(root)
  let found: string[] = []
  for (const root of [...candidates].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    if (found[0] !== undefined && root.length < found[0].length) break
    if (makes(root, folded, morphology)) found = [...found, root]
  }
  return found
}

/** What a stretch of a form may have been in the root: with and without the sound changes at its ends. */
function unchanged(stretch: string, { alternations, nasals, raising, vowels }: Morphology): readonly string[] {
  const ends = new Set([stretch])
  for (const { from, to } of alternations) if (stretch.endsWith(to)) ends.add(stretch.slice(0, -to.length) + from)
  if (stretch.endsWith('h') && vowels.includes(stretch.at(-2) ?? '')) ends.add(stretch.slice(0, -1))
  for (const end of [...ends])
    for (const [low, high] of Object.entries(raising)) {
      const at = end.lastIndexOf(high)
      if (at >= 0) ends.add(end.slice(0, at) + low + end.slice(at + high.length))
    }
  const roots = new Set(ends)
  for (const end of ends) {
    for (const { from, to } of alternations) if (end.startsWith(to)) roots.add(from + end.slice(to.length))
    for (const [onset, nasal] of Object.entries(nasals)) if (end.startsWith(nasal)) roots.add(onset + end.slice(nasal.length))
  }
  return [...roots]
}

/** Whether some inflection class makes the form from the root. */
function makes(root: string, form: string, morphology: Morphology): boolean {
  const regular = partsOfRoot(root, morphology)
  // An infix and a suffix together: the rest of the root changes as its whole does before a suffix.
  const onset = regular.C?.[0] ?? ''
  const changed = (regular.S ?? []).filter((stem) => stem.startsWith(onset)).map((stem) => stem.slice(onset.length))
  const parts: Parts = { ...regular, V: [...new Set([...(regular.V ?? []), ...changed])] }
  return morphology.classes.some(({ forms }) => Object.values(forms).flat().some((template) => {
    // Most templates are out by their own letters, before anything is filled in.
    const [prefix, suffix] = [/^[^{]*/, /[^}]*$/].map((affix) => foldForm(affix.exec(template)?.[0] ?? '', morphology)) as [string, string]
    return form.startsWith(prefix) && form.endsWith(suffix) && fill(piecesIn(template), parts).some((made) => foldForm(made, morphology) === form)
  }))
}

/** What a template's variables stand for, by their names. */
export type Parts = Readonly<Record<string, readonly string[]>>

/** The parts of a root that templates are filled with. */
export function partsOfRoot(root: string, morphology: Morphology): Parts {
  const isVowel = (ch: string | undefined): boolean => ch !== undefined && morphology.vowels.includes(ch)
  // A digraph ("ng") or a cluster counts as one onset; the reduplicant copies its first consonant or all of it.
  const onset = /^[^\s]*?(?=[\p{L}]|$)/u.test(root) ? root.slice(0, firstVowel(root, morphology.vowels)) : ''
  const rest = root.slice(onset.length)
  const vowel = rest[0] ?? ''
  const last = root.at(-1)
  const raised = raiseLast(root, morphology)
  const suffixing = new Set<string>()
  for (const stem of new Set([root, raised])) {
    suffixing.add(stem)
    if (isVowel(last)) suffixing.add(`${stem}h`)
    for (const { from, to } of morphology.alternations) if (stem.endsWith(from)) suffixing.add(stem.slice(0, -from.length) + to)
  }
  const alternated = morphology.alternations.filter(({ from }) => root.startsWith(from)).map(({ from, to }) => to + root.slice(from.length))
  const single = onset.length > 1 && !/^ng$/i.test(onset) ? [onset, onset[0] as string] : [onset]
  const parts: Record<string, readonly string[]> = {
    R: [root, ...alternated],
    r: [root, ...alternated],
    C: single,
    c: single,
    V: [rest],
    v: [vowel],
    CV: [...new Set(single)].map((c) => c + vowel),
    S: [...suffixing],
    N: nasalized(root, onset, rest, morphology),
  }
  return { ...parts, ...morphology.stems[root] }
}

const firstVowel = (root: string, vowels: string): number => {
  for (let i = 0; i < root.length; i++) if (vowels.includes(root[i] as string)) return i
  return 0
}

/** The root with the last vowel changed as it is before a suffix. */
function raiseLast(root: string, morphology: Morphology): string {
  for (let at = root.length - 1; at >= 0; at--) {
    const ch = root[at] as string
    if (morphology.vowels.includes(ch)) return `${root.slice(0, at)}${morphology.raising[ch] ?? ch}${root.slice(at + 1)}`
  }
  return root
}

/** Nasal assimilation with loss of the onset; under the empty key what a root without an onset takes. */
function nasalized(root: string, onset: string, rest: string, morphology: Morphology): readonly string[] {
  if (onset === '') return [`${morphology.nasals[''] ?? ''}${rest}`]
  const nasal = morphology.nasals[root[0] ?? '']
  return [nasal === undefined ? root : nasal + root.slice(1)]
}

/** A fixed stretch of a template, or a variable of it. */
export type Piece = { readonly text: string } | { readonly variable: string }

export const piecesIn = (template: string): Piece[] =>
  template.split(/(\{[A-Za-z]+\})/).filter((piece) => piece !== '').map((piece) => (/^\{[A-Za-z]+\}$/.test(piece) ? { variable: piece.slice(1, -1) } : { text: piece }))

function fill(pieces: readonly Piece[], parts: Parts): string[] {
  let forms = ['']
  for (const piece of pieces) {
    const values = 'text' in piece ? [piece.text] : (parts[piece.variable] ?? [''])
    if (values.length === 1) {
      for (let i = 0; i < forms.length; i++) forms[i] += values[0] as string
      continue
    }
    forms = forms.flatMap((form) => values.map((value) => form + value))
    if (forms.length > 64) forms = forms.slice(0, 64)
  }
  return forms
}
