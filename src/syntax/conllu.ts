/** One syntactic word of a treebank; `feats` is the column as written ("_" when empty), `head` counts from 1, 0 is the root. */
export interface Word {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
}

/** One token as it stands in the text: words `from..to` (exclusive); more than one word in a multiword token. */
export interface Surface {
  readonly form: string
  readonly from: number
  readonly to: number
  readonly spaceAfter: boolean
}

export interface Sentence {
  readonly words: readonly Word[]
  readonly surfaces: readonly Surface[]
  /** The `# text` comment, or the surfaces put together. */
  readonly text: string
}

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). Empty nodes are left out; a sentence whose heads are not
 * a tree is left out too, since nothing can be learnt from it.
 */
export function parseConllu(source: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of source.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const sentence = parseBlock(block)
    if (sentence !== undefined) sentences.push(sentence)
  }
  return sentences
}

function parseBlock(block: string): Sentence | undefined {
  const words: Word[] = []
  const surfaces: Surface[] = []
  let text: string | undefined
  let multiwordEnd = 0
  for (const line of block.split('\n')) {
    if (line.startsWith('#')) {
      const found = /^#\s*text\s*=\s?(.*)$/.exec(line)
      if (found) text = found[1]!
      continue
    }
    const columns = line.split('\t')
    if (columns.length < 8) continue
    const [id, form, lemma, upos, , feats, head, deprel] = columns as [string, string, string, string, string, string, string, string]
    if (id.includes('.')) continue
    const spaceAfter = !/(^|\|)SpaceAfter=No/.test(columns[9] ?? '')
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      multiwordEnd = Number(range[2])
      surfaces.push({ form, from: words.length, to: multiwordEnd, spaceAfter })
      continue
    }
    if (words.length >= multiwordEnd) surfaces.push({ form, from: words.length, to: words.length + 1, spaceAfter })
    words.push({ form, lemma, upos, feats: feats || '_', head: Number(head), deprel })
  }
  if (!isTree(words)) return undefined
  text ??= surfaces.map((s) => (s.spaceAfter ? `${s.form} ` : s.form)).join('').trimEnd()
  return { words, surfaces, text }
}

function isTree(words: readonly Word[]): boolean {
  if (words.filter((w) => w.head === 0).length !== 1) return false
  return words.every((word) => {
    let steps = 0
    for (let at = word; at.head !== 0; at = words[at.head - 1]!) {
      if (steps++ > words.length || words[at.head - 1] === undefined) return false
    }
    return true
  })
}

/** The features column as a record. */
export function parseFeats(feats: string): Record<string, string> {
  const record: Record<string, string> = {}
  if (feats === '_' || feats === '') return record
  for (const pair of feats.split('|')) {
    const at = pair.indexOf('=')
    if (at > 0) record[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return record
}
