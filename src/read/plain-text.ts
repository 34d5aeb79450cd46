/** Marks of direction that cannot be seen and change how what follows is shown: of Unicode's bidirectional algorithm (UAX 9). */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
/** A tag of HTML, whole. */
const TAG = /<\/?[a-z!][^<>]*>/giu

/** In: text that an editor wrote. Out: the text without tags of HTML and without marks of direction, and which of them it had. */
export function plainText(text: string): { readonly text: string; readonly had: readonly ('HTML' | 'direction marks')[] } {
  const plain = text.replace(TAG, '').replace(DIRECTION, '')
  const had = [...(text.search(TAG) >= 0 ? ['HTML' as const] : []), ...(text.search(DIRECTION) >= 0 ? ['direction marks' as const] : [])]
  return { text: plain.replace(/\s+/g, ' ').trim(), had }
}
