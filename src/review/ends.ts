/** Pattern signs that one machine word holds; sums of two such words stay small integers. */
const word = 30
const full = 2 ** word - 1
const top = 2 ** (word - 1)

/**
 * Where stretches of a text end that lie within some edits of a pattern: offsets in text order. The columns of Sellers's table as differences
 * in machine words, by Myers (A fast bit-vector algorithm for approximate string matching, 1999) in blocks as Hyyrö has them (2003).
 */
export function endsWithin(text: string, pattern: string, most: number): number[] {
  const height = pattern.length
  const blocks = Math.ceil(height / word)
  const masks = masksOf(pattern, blocks)
  const symbols = new Uint16Array(0x10000)
  for (const [k, sign] of [...masks.keys()].entries()) symbols[sign] = k + 1
  const table = new Int32Array((masks.size + 1) * blocks)
  for (const [sign, mask] of masks) table.set(mask, symbols[sign]! * blocks)
  const up = new Int32Array(blocks).fill(full)
  const down = new Int32Array(blocks)
  const last = 1 << ((height - 1) % word)
  const ends: number[] = []
  let cost = height
  for (let at = 0; at < text.length; at++) {
    const row = symbols[text.charCodeAt(at)]! * blocks
    // What a block hands to the next: how the cost at its lower edge differs from the column before.
    let carry = 0
    for (let b = 0; b < blocks; b++) {
      const [plus, minus] = [up[b]!, down[b]!]
      let same = table[row + b]!
      const vertical = same | minus
      if (carry < 0) same |= 1
      const horizontal = ((((same & plus) + plus) & full) ^ plus) | same
      let rise = minus | (full & ~(horizontal | plus))
      let fall = plus & horizontal
      const edge = b === blocks - 1 ? last : top
      const next = (rise & edge) !== 0 ? 1 : (fall & edge) !== 0 ? -1 : 0
      rise = (rise << 1) & full
      fall = (fall << 1) & full
      if (carry < 0) fall |= 1
      else if (carry > 0) rise |= 1
      up[b] = fall | (full & ~(vertical | rise))
      down[b] = rise & vertical
      carry = next
    }
    cost += carry
    if (cost <= most) ends.push(at + 1)
  }
  return ends
}

/** Where each sign stands in the pattern, a bit each. */
function masksOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern.charCodeAt(i)
    const mask = masks.get(sign) ?? new Int32Array(blocks)
    masks.set(sign, mask)
    mask[Math.floor(i / word)]! |= 1 << (i % word)
  }
  return masks
}
