/**
 * Feature hashing (Weinberger et al. 2009): a feature is a 24-bit key, so that models carry no strings for features.
 * Two features share a key once in a few million pairs; the learner lives with it.
 */
export const KEY_BITS = 24
export const KEY_SPACE = 1 << KEY_BITS

/** Adds one 32-bit value to a running hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** Spreads a template's number, so that small values of one template do not look like those of its neighbour. */
function seed(k: number): number {
  return Math.imul(k + 1, 0x2c1b3c6d)
}

/** 32-bit hash of a string's UTF-16 units (FNV-1a with a final mix). */
export function hashString(text: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, text.length)
}

/**
 * Features of one decision. Each template has a number `k` of its own; values are 32-bit hashes or small integers.
 * `keys[0..n)` are the 24-bit keys collected since `clear`.
 */
export class FeatureBuffer {
  readonly keys: Int32Array
  n = 0
  constructor(capacity = 512) {
    this.keys = new Int32Array(capacity)
  }
  clear(): void {
    this.n = 0
  }
  one(k: number, a: number): void {
    this.keys[this.n++] = Math.imul(mix(mix(seed(k), a), 0x5bd1), 0x85ebca6b) >>> 8
  }
  two(k: number, a: number, b: number): void {
    this.keys[this.n++] = Math.imul(mix(mix(mix(seed(k), a), b), 0x5bd1), 0x85ebca6b) >>> 8
  }
  three(k: number, a: number, b: number, c: number): void {
    this.keys[this.n++] = Math.imul(mix(mix(mix(mix(seed(k), a), b), c), 0x5bd1), 0x85ebca6b) >>> 8
  }
  four(k: number, a: number, b: number, c: number, d: number): void {
    this.keys[this.n++] = Math.imul(mix(mix(mix(mix(mix(seed(k), a), b), c), d), 0x5bd1), 0x85ebca6b) >>> 8
  }
}
