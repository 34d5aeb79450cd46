/** Text as anchoring compares it, with the offset of each of its units in the text as it stands. */
export interface Folded {
  readonly text: string
  /** One more than `text` has units: where it ends. */
  readonly map: readonly number[]
}

const alike: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '´': "'", '`': "'", '′': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"',
  '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '…': '...',
}

/** Forms that editors and word processors exchange for each other count as one: quotes, dashes, spaces, composed letters. */
export function fold(text: string): Folded {
  let folded = ''
  const map: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/\s+|[\u00AD\u200B-\u200D\u2060\uFEFF]+|\P{M}\p{M}*|\p{M}+/gu)) {
    const own = /^\s/u.test(cluster) ? ' ' : /^[\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(cluster) ? '' : (alike[cluster] ?? cluster.normalize('NFC'))
    folded += own
    for (let i = 0; i < own.length; i++) map.push(index)
  }
  map.push(text.length)
  return { text: folded, map }
}
