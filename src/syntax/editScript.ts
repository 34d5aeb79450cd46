/**
 * A lemma as an edit of its form, so that unseen words can be lemmatized (edit trees' plainer kin, as in UDPipe): letters
 * before and after the longest common part are edited by copy (=), delete (-) and insert (+x); the case is lowered (l)
 * or kept (k). Written "l|prefix edits|suffix edits"; "!lemma" when nothing is shared.
 */
export function editScript(form: string, lemma: string): string {
  const lower = form.toLowerCase()
  const wanted = lemma.toLowerCase()
  const { at, to, size } = longestCommon(lower, wanted)
  if (size > 0) {
    const body = `${edits(lower.slice(0, at), wanted.slice(0, to))}|${edits(lower.slice(at + size), wanted.slice(to + size))}`
    for (const script of [`l|${body}`, `k|${body}`]) if (applyScript(form, script) === lemma) return script
  }
  return `!${lemma}`
}

/** The lemma a script gives, or undefined where the form is too short for it. */
export function applyScript(form: string, script: string): string | undefined {
  if (script.startsWith('!')) return script.slice(1)
  const [mode, prefix, suffix] = script.split('|') as [string, string, string]
  const source = mode === 'l' ? form.toLowerCase() : form
  const eaten = lettersEaten(prefix)
  const eatenAfter = lettersEaten(suffix)
  if (eaten + eatenAfter > source.length) return undefined
  const middle = source.slice(eaten, source.length - eatenAfter)
  const lemma = run(prefix, source.slice(0, eaten)) + middle + run(suffix, source.slice(source.length - eatenAfter))
  return lemma === '' ? undefined : lemma
}

function lettersEaten(ops: string): number {
  let eaten = 0
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] === '+') i++
    else eaten++
  }
  return eaten
}

function run(ops: string, letters: string): string {
  let out = ''
  let at = 0
  for (let i = 0; i < ops.length; i++) {
    if (ops[i] === '+') out += ops[++i]!
    else if (ops[i] === '=') out += letters[at++]!
    else at++
  }
  return out
}

function longestCommon(a: string, b: string): { at: number; to: number; size: number } {
  let best = { at: 0, to: 0, size: 0 }
  for (let i = 0; i < a.length && i < 64; i++) {
    for (let j = 0; j < b.length && j < 64; j++) {
      let size = 0
      while (i + size < a.length && j + size < b.length && a[i + size] === b[j + size]) size++
      if (size > best.size) best = { at: i, to: j, size }
    }
  }
  return best
}

/** Shortest edit of one string into another (Levenshtein without substitution), as operations. */
function edits(from: string, to: string): string {
  const rows = from.length + 1
  const columns = to.length + 1
  const cost = new Int32Array(rows * columns)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      if (i === from.length) cost[i * columns + j] = to.length - j
      else if (j === to.length) cost[i * columns + j] = from.length - i
      else if (from[i] === to[j]) cost[i * columns + j] = cost[(i + 1) * columns + j + 1]!
      else cost[i * columns + j] = 1 + Math.min(cost[(i + 1) * columns + j]!, cost[i * columns + j + 1]!)
    }
  }
  let ops = ''
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      ops += '='
      i++
      j++
    } else if (i < from.length && (j === to.length || cost[(i + 1) * columns + j]! <= cost[i * columns + j + 1]!)) {
      ops += '-'
      i++
    } else ops += `+${to[j++]!}`
  }
  return ops
}
