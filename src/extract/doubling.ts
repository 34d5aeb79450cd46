import type { Argument } from './arguments.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Clitic doubling: beside a phrase with an adposition of the pack's list, a weak pronoun may stand that means nobody else ("le dijo *a Ana*").
 * The phrase takes the pronoun's place, and the pronoun is left out. A dative doubles wherever the phrase stands, an accusative only a
 * phrase before the verb. In and out: the arguments of one predicate (`found` is changed).
 */
export function undouble(found: Argument[], predicate: number, settings: SyntaxSettings): void {
  if (settings.doublingAdpositions.size === 0) return
  for (const clitic of found.filter(({ token, adposition }) => token.upos === 'PRON' && token.feats.PronType === 'Prs' && adposition === undefined && /Acc|Dat/.test(token.feats.Case ?? '') && !/Nom/.test(token.feats.Case ?? ''))) {
    const accusative = clitic.slots[0] === 'obj'
    const at = found.findIndex((argument) => argument !== clitic && argument.adposition !== undefined && settings.doublingAdpositions.has(argument.adposition)
      && /^(NOUN|PROPN|PRON)$/.test(argument.token.upos) && argument.slots.some((slot) => slot === 'dat' || slot === 'obj')
      && (!accusative || argument.token.id < predicate))
    const phrase = found[at]
    if (!phrase) continue
    found[at] = { ...phrase, slots: clitic.slots }
    found.splice(found.indexOf(clitic), 1)
  }
}
