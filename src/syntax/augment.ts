import { parseFeats, type Sentence, type Word } from './conllu.js'
import { inflectorOf } from './inflector.js'

/** Feature values, all of which must hold. */
export type FeatureSet = Readonly<Record<string, string>>

/** Which sentences to add in a changed shape. */
export interface Augmentation {
  /** Words with the features `from` get `to` and the form that belongs to it: past sentences in the present, say. */
  readonly inflect?: readonly { readonly from: FeatureSet; readonly to: FeatureSet }[]
  /** Words with one of these feature sets (pronouns) become names taken from elsewhere in the treebank. */
  readonly rename?: readonly FeatureSet[]
  /** What the words that agree with a pronoun in these features show once it is a name: `{ Person: '3' }`. */
  readonly agreement?: FeatureSet
  /** Share of the pronouns so replaced. */
  readonly renameShare?: number
  /** Share of the sentences that could be changed for which a changed copy is added. */
  readonly share?: number
}

/**
 * Changed copies of sentences, so that a reader trained on one style knows another. Works by the treebank's own table of
 * forms; a sentence with a form that can be neither looked up nor derived is left out.
 * @returns one entry per sentence: its changed copy or undefined
 */
export function augment(sentences: readonly Sentence[], settings: Augmentation, random: () => number): (Sentence | undefined)[] {
  const inflect = inflectorOf(sentences)
  const donors = sentences.flatMap((s) => s.words.filter((w, i) => isDonor(s, w, i)))
  return sentences.map((sentence) => {
    const draw = random()
    return draw < (settings.share ?? 0.5) ? changed(sentence, settings, donors, inflect, random) : undefined
  })
}

/** A one-word proper name that takes part in an event: the subject or object of a verb. */
function isDonor(sentence: Sentence, word: Word, at: number): boolean {
  if (word.upos !== 'PROPN' || word.form.length < 3 || word.form === word.form.toUpperCase() || word.form[0] === word.form[0]!.toLowerCase()) return false
  if (!/^(nsubj|obj|iobj)(:|$)/.test(word.deprel)) return false
  return sentence.words[word.head - 1]?.upos === 'VERB' && !sentence.words.some((w) => w.head === at + 1)
}

function changed(sentence: Sentence, settings: Augmentation, donors: readonly Word[], inflect: ReturnType<typeof inflectorOf>, random: () => number): Sentence | undefined {
  const single = new Set(sentence.surfaces.filter((s) => s.to - s.from === 1).map((s) => s.from))
  const renamed = new Set<number>()
  sentence.words.forEach((word, i) => {
    const feats = parseFeats(word.feats)
    if (single.has(i) && settings.rename?.some((r) => holds(feats, r)) && random() < (settings.renameShare ?? 0.5)) renamed.add(i)
  })
  const words: Word[] = []
  for (const [i, word] of sentence.words.entries()) {
    const feats = parseFeats(word.feats)
    const target = writeFeats(targetFeats(sentence, i, feats, settings, renamed))
    if (renamed.has(i) && donors.length > 0) {
      const donor = donors[Math.floor(random() * donors.length)]!
      words.push({ ...word, form: donor.form, lemma: donor.lemma, upos: donor.upos, feats: donor.feats })
    } else if (target !== writeFeats(feats)) {
      const form = single.has(i) ? inflect(word.lemma, word.upos, target) : undefined
      if (form === undefined) return undefined
      words.push({ ...word, form: likeCase(form, word.form), feats: target })
    } else words.push(word)
  }
  if (words.every((w, i) => w === sentence.words[i])) return undefined
  const surfaces = sentence.surfaces.map((s) => (single.has(s.from) ? { ...s, form: words[s.from]!.form } : s))
  return { words, surfaces, text: surfaces.map((s) => (s.spaceAfter ? `${s.form} ` : s.form)).join('').trimEnd() }
}

/** The features word `i` is to have: inflected by rule, and agreeing with a name where its subject was a pronoun. */
function targetFeats({ words }: Sentence, i: number, feats: FeatureSet, settings: Augmentation, renamed: ReadonlySet<number>): FeatureSet {
  const rule = settings.inflect?.find((r) => holds(feats, r.from))
  const out = rule === undefined ? feats : { ...feats, ...rule.to }
  if (settings.agreement === undefined) return out
  for (const subject of renamed) {
    const { head, feats: pronoun } = words[subject]!
    const shown = parseFeats(pronoun)
    const near = head === i + 1 || words[i]!.head === head
    if (i !== subject && near && Object.keys(settings.agreement).every((k) => feats[k] !== undefined && (shown[k] === undefined || feats[k] === shown[k]))) return { ...out, ...settings.agreement }
  }
  return out
}

function holds(feats: FeatureSet, wanted: FeatureSet): boolean {
  return Object.entries(wanted).every(([name, value]) => feats[name] === value)
}

function writeFeats(feats: FeatureSet): string {
  return Object.keys(feats).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).map((k) => `${k}=${feats[k]}`).join('|')
}

function likeCase(form: string, model: string): string {
  return model[0] !== model[0]!.toLowerCase() ? form[0]!.toUpperCase() + form.slice(1) : form
}
