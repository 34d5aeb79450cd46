/** Regular forms of words by a pack's templates, found from the form back to the word: of thousands of words only those that a text uses are inflected. */

/** A template taken apart: `R` the word, `R-e` the word without a final e, `R-ar` without a final ar, `L` its last letter. */
export interface Ending {
  /** What it takes off the word. */
  readonly cut: string | undefined
  /** Whether it has the word in it. */
  readonly stem: boolean
  /** What it writes behind. */
  readonly rest: string
}

export function endingIn(template: string): Ending {
  const [stem = '', cut] = /^\{R(?:-(\p{L}+))?\}/u.exec(template) ?? []
  return { cut, stem: stem !== '', rest: template.slice(stem.length) }
}

const LAST = '{L}'

/** The form that an ending makes of a word; undefined where it does not fit the word. */
export function regularForm(word: string, { cut, stem, rest }: Ending): string | undefined {
  if (cut !== undefined && !word.endsWith(cut)) return undefined
  const kept = !stem ? '' : cut === undefined ? word : word.slice(0, -cut.length)
  return kept + (rest.includes(LAST) ? rest.replace(LAST, word.at(-1) ?? '') : rest)
}

/** In: a form, the templates, and the words there are (a map's keys). Out: the words whose regular form it is. */
export function wordsOfForm(form: string, endings: readonly Ending[], words: ReadonlyMap<string, unknown>): readonly string[] {
  const found = new Set<string>()
  for (const ending of endings) {
    const { cut = '', stem, rest } = ending
    if (!stem) {
      // It says the same of all words, but for their last letter.
      if (rest.includes(LAST) || rest === form) for (const word of words.keys()) if (regularForm(word, ending) === form) found.add(word)
      continue
    }
    const behind = rest.includes(LAST) ? rest.length - LAST.length + 1 : rest.length
    if (behind > form.length) continue
    const word = form.slice(0, form.length - behind) + cut
    if (words.has(word) && regularForm(word, ending) === form) found.add(word)
  }
  return [...found]
}
