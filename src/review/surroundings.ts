import { approximate, likeness } from './approximate.js'

/** What stood around a passage, folded. */
export interface Sides {
  readonly prefix: string
  readonly suffix: string
}

/** Signs on each side that tell a passage without equals. Longer sides reach as far beyond what its equals have around them too. */
export const near = 32
/** Below this likeness a side has changed. */
const alike = 0.75

export const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)

/** How well the surroundings fit, 0 to 1; undefined where none are remembered. */
export function contextOf(text: string, start: number, end: number, { prefix, suffix }: Sides): number | undefined {
  const before = prefix === '' ? undefined : sideScore(backwards(prefix), backwards(text.slice(Math.max(0, start - prefix.length), start)))
  const after = suffix === '' ? undefined : sideScore(suffix, text.slice(end, end + suffix.length))
  if (before === undefined || after === undefined) return before ?? after
  // Where a neighbouring sentence was exchanged the other side still tells.
  return Math.max((before + after) / 2, Math.max(before, after) >= 0.9 ? 0.6 : 0)
}

/** Likeness, or the length of the run that is the same right beside the passage, whichever says more. */
function sideScore(was: string, now: string): number {
  let run = 0
  while (run < was.length && was[run] === now[run]) run++
  return Math.max(likeness(was, now), 0.95 * Math.min(1, run / Math.min(16, was.length)))
}

const backwards = (text: string): string => [...text].reverse().join('')

/** Whether all that is remembered of its surroundings is something else now. */
export function isStrange(text: string, start: number, end: number, { prefix, suffix }: Sides): boolean {
  const [before, after] = [prefix.slice(-near), suffix.slice(0, near)]
  const sides = [[before, text.slice(Math.max(0, start - before.length), start)], [after, text.slice(end, end + after.length)]].filter(([was]) => was!.trim() !== '')
  return sides.length > 0 && sides.every(([was, now]) => likeness(was!, now!) < alike)
}

/** Whether the outer end of a side, which no equal passage has, still stands about where it stood. */
export function isTold(text: string, start: number, end: number, { prefix, suffix }: Sides): boolean {
  const stands = (part: string, window: string): boolean => part.trim() !== '' && approximate(window, part, Math.floor((1 - alike) * part.length)).length > 0
  const reach = (side: string): number => side.length + near / 2
  return stands(prefix.slice(0, near), text.slice(Math.max(0, start - reach(prefix)), start)) || stands(suffix.slice(-near), text.slice(end, end + reach(suffix)))
}
