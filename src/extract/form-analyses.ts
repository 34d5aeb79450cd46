/** Analyses of inflected forms, found from the form back to its roots: making every form of every root takes longer than reading an article. */
import type { Morphology } from '../ir/index.js'
import { foldForm, newInflector, partsOfRoot, piecesIn, type FormAnalysis, type Piece } from './morphology.js'

/** A template by its fixed letters at both ends, folded, and its last variable, by whose values roots are looked up. */
interface Shape {
  readonly before: string
  readonly after: string
  readonly variable: string | undefined
  /** Whether nothing but `before` stands before the variable. */
  readonly alone: boolean
  readonly classes: Set<string>
}

/**
 * In: a morphology, and the roots with the classes that inflect them, in the lexicon's order. Out: what gives the analyses of a folded form
 * among those, in that order; none where no root makes it.
 *
 * Every form holds a value of its template's last variable just before the template's end. So the roots with such a value are all that can
 * make it; which of them do is found by inflecting them.
 */
export function formAnalyses(morphology: Morphology, inflected: ReadonlyMap<string, ReadonlyMap<string, number>>): (form: string) => readonly FormAnalysis[] {
  const classes = new Map(morphology.classes.map((cls) => [cls.name, cls]))
  const inflect = newInflector(morphology)
  const shapes = shapesOf(morphology)
  const roots = new Map<string, ReadonlyMap<string, readonly string[]>>()
  /** Roots by a folded value of a variable. */
  const rootsWith = (variable: string): ReadonlyMap<string, readonly string[]> => {
    let found = roots.get(variable)
    if (!found) roots.set(variable, (found = byValue(variable, inflected.keys(), morphology)))
    return found
  }
  // Folding more than one letter at a time could reach over the pieces' ends.
  const piecewise = morphology.fold.every(([from]) => from.length === 1)
  const candidates = (form: string): ReadonlySet<string> => {
    if (!piecewise) return new Set([...inflected].flatMap(([root, names]) => [...names.keys()].map((name) => pairKey(root, name))))
    const found = new Set<string>()
    const note = (root: string, shape: Shape): void => { for (const name of inflected.get(root)?.keys() ?? []) if (shape.classes.has(name)) found.add(pairKey(root, name)) }
    for (const shape of shapes) {
      const { before, after, variable, alone } = shape
      const end = form.length - after.length
      if (before.length > end || !form.startsWith(before) || !form.endsWith(after)) continue
      if (variable === undefined) {
        for (const root of inflected.keys()) note(root, shape)
        continue
      }
      const known = rootsWith(variable)
      for (let start = before.length; start <= (alone ? before.length : end); start++) for (const root of known.get(form.slice(start, end)) ?? []) note(root, shape)
    }
    return found
  }
  return (form) => [...candidates(form)].flatMap((pair): { readonly place: number; readonly analysis: FormAnalysis }[] => {
    const [root = '', name = ''] = pair.split('\0')
    const cls = classes.get(name)
    const made = cls && inflect(root, cls).get(form)
    return cls && made !== undefined ? [{ place: inflected.get(root)?.get(name) ?? 0, analysis: { root, class: name, form: made, feats: cls.feats } }] : []
  }).sort((a, b) => a.place - b.place).map(({ analysis }) => analysis)
}

const pairKey = (root: string, name: string): string => `${root}\0${name}`

function shapesOf(morphology: Morphology): readonly Shape[] {
  const shapes = new Map<string, Shape>()
  for (const { name, forms } of morphology.classes) {
    for (const template of Object.values(forms).flat()) {
      const known = shapes.get(template)
      if (known) known.classes.add(name)
      else shapes.set(template, shapeOf(piecesIn(template), name, morphology))
    }
  }
  return [...shapes.values()]
}

function shapeOf(pieces: readonly Piece[], name: string, morphology: Morphology): Shape {
  const first = pieces.findIndex((piece) => 'variable' in piece)
  const last = pieces.findLastIndex((piece) => 'variable' in piece)
  const fixed = (some: readonly Piece[]): string => foldForm(some.map((piece) => ('text' in piece ? piece.text : '')).join(''), morphology)
  const piece = pieces[last]
  if (!piece || 'text' in piece) return { before: fixed(pieces), after: '', variable: undefined, alone: true, classes: new Set([name]) }
  return { before: fixed(pieces.slice(0, first)), after: fixed(pieces.slice(last + 1)), variable: piece.variable, alone: first === last, classes: new Set([name]) }
}

function byValue(variable: string, roots: Iterable<string>, morphology: Morphology): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const root of roots) {
    for (const value of new Set((partsOfRoot(root, morphology)[variable] ?? ['']).map((each) => foldForm(each, morphology)))) {
      const list = found.get(value)
      if (list) list.push(root)
      else found.set(value, [root])
    }
  }
  return found
}
