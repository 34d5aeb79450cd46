import { LEVELS, NO_CLUSTERS, type Clusters } from './clusters.js'
import { hashString, mix } from './hash.js'

const AFFIXES = 5

/**
 * What the letters of a sentence's words say, as hashes. Every array has one entry a word, and two more at either end
 * for the positions before the first and after the last: word i stands at index i + 2.
 */
export interface LexicalView {
  readonly n: number
  readonly form: Int32Array
  readonly lower: Int32Array
  /** Upper and lower case letters, digits and other signs, runs shortened. */
  readonly shape: Int32Array
  /** `prefix[k]` holds hashes of the first k + 1 letters; 0 where the word is shorter. */
  readonly prefix: readonly Int32Array[]
  readonly suffix: readonly Int32Array[]
  /** Letters 2 to 3 and 2 to 4: where infixes stand. */
  readonly inner2: Int32Array
  readonly inner3: Int32Array
  /** Which doubling of letters the word begins with (reduplication), as position * 8 + length; 0 for none. */
  readonly doubling: Int32Array
  /** The part after the last hyphen, 0 without one. */
  readonly tail: Int32Array
  /** 1 where the word is known to be (part of) a name. */
  readonly named: Uint8Array
  /** 1 where the word begins with an upper-case letter, 2 where it has no lower-case letter besides. */
  readonly capital: Uint8Array
  /** Numbers of the word's clusters, coarse first; 0 where it has none. */
  readonly clusters: readonly Int32Array[]
  /** Whether any word has clusters. */
  readonly clustered: boolean
}

/** What the letters of one word say, as hashes; the same names as in the view. */
export interface Letters {
  readonly form: number
  readonly lower: number
  readonly shape: number
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  readonly inner2: number
  readonly inner3: number
  readonly doubling: number
  readonly tail: number
  readonly capital: number
  readonly clusters: ArrayLike<number>
}

/**
 * @param names words known to be names, by their forms as written
 * @param letters what the letters of a form say
 */
export function viewForms(forms: readonly string[], names?: ReadonlySet<string>, letters: (form: string) => Letters = (form) => lettersOf(form)): LexicalView {
  const size = forms.length + 4
  const array = () => new Int32Array(size)
  const view = {
    n: forms.length,
    form: array(), lower: array(), shape: array(),
    prefix: Array.from({ length: AFFIXES }, array), suffix: Array.from({ length: AFFIXES }, array),
    inner2: array(), inner3: array(), doubling: array(), tail: array(),
    named: new Uint8Array(size), capital: new Uint8Array(size),
    clusters: Array.from({ length: LEVELS }, array), clustered: false,
  }
  view.lower.fill(1, 0, 2)
  view.lower.fill(2, size - 2)
  for (let i = 0; i < forms.length; i++) {
    const at = i + 2
    const own = letters(forms[i]!)
    view.form[at] = own.form
    view.lower[at] = own.lower
    view.shape[at] = own.shape
    for (let k = 0; k < AFFIXES; k++) {
      view.prefix[k]![at] = own.prefix[k]!
      view.suffix[k]![at] = own.suffix[k]!
    }
    view.inner2[at] = own.inner2
    view.inner3[at] = own.inner3
    view.doubling[at] = own.doubling
    view.tail[at] = own.tail
    view.capital[at] = own.capital
    for (let k = 0; k < LEVELS; k++) view.clusters[k]![at] = own.clusters[k]!
    if (own.clusters[0] !== 0) view.clustered = true
    if (names?.has(forms[i]!)) view.named[at] = 1
  }
  return view
}

export function lettersOf(form: string, clusters: Clusters = NO_CLUSTERS): Letters {
  const lower = form.toLowerCase()
  const length = lower.length
  const prefixes = new Int32Array(AFFIXES)
  const suffixes = new Int32Array(AFFIXES)
  let prefix = 17
  let suffix = 29
  for (let k = 0; k < AFFIXES && k < length; k++) {
    prefixes[k] = prefix = mix(prefix, lower.charCodeAt(k))
    suffixes[k] = suffix = mix(suffix, lower.charCodeAt(length - 1 - k))
  }
  const hyphen = lower.lastIndexOf('-')
  return {
    form: hashString(form),
    lower: hashString(lower),
    shape: shapeOf(form, lower),
    prefix: prefixes,
    suffix: suffixes,
    inner2: length > 3 ? hashString(lower.slice(1, 3), 3) : 0,
    inner3: length > 4 ? hashString(lower.slice(1, 4), 3) : 0,
    doubling: doublingOf(lower),
    tail: hyphen > 0 ? hashString(lower.slice(hyphen + 1)) : 0,
    capital: form.charCodeAt(0) !== lower.charCodeAt(0) ? (length > 1 && form === form.toUpperCase() ? 2 : 1) : 0,
    clusters: clusters.of(lower),
  }
}

function shapeOf(form: string, lower: string): number {
  let shape = 7
  let last = -1
  let run = 0
  for (let i = 0; i < form.length && i < 24; i++) {
    const code = form.charCodeAt(i)
    let kind = 4
    if (code >= 48 && code <= 57) kind = 1
    else if (code !== lower.charCodeAt(i)) kind = 2
    else if ((code | 32) >= 97 && (code | 32) <= 122) kind = 3
    else if (code >= 0xc0) kind = 5
    else kind = code + 8
    run = kind === last ? run + 1 : 0
    if (run < 2) shape = mix(shape, kind)
    last = kind
  }
  return shape
}

function doublingOf(lower: string): number {
  const limit = Math.min(6, lower.length - 3)
  for (let at = 0; at <= limit; at++) {
    for (let size = 3; size >= 1; size--) {
      if (at + 2 * size > lower.length) continue
      if (size === 1 && at > 0) continue
      let same = true
      for (let k = 0; k < size && same; k++) same = lower.charCodeAt(at + k) === lower.charCodeAt(at + size + k)
      if (same) return at * 8 + size
    }
  }
  return 0
}
