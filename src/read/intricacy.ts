/** Marks whose meaning hangs on others: of pairs, whose partner is looked for among all before it (a run of one character as one), and of lists and quotes, one in the other. */
const marks = /\*+|_+|~+|`+|<!?|\[|>|(?<![^\s>])(?:[-+]|\d+[.)])(?=[ \t])/g

/** Marks in one paragraph that take some seconds. */
export const intricacyLimit = 10_000

/** Quotes and lists that may open within each other in one line. */
export const nestingLimit = 500

export interface Intricate {
  /** Where the paragraph with the most marks starts. */
  readonly offset: number
  readonly marks: number
}

/**
 * Finds Markdown that would take long: the time grows with the square of the marks between two blank lines, and with the sum of these
 * squares. Undefined where they stay within what one paragraph of `intricacyLimit` marks takes.
 */
export function intricacyOf(source: string, start: number): Intricate | undefined {
  let work = 0
  let most: Intricate = { offset: start, marks: 0 }
  for (const { offset, text } of paragraphs(source, start)) {
    const count = text.match(marks)?.length ?? 0
    work += count ** 2
    if (count > most.marks) most = { offset, marks: count }
  }
  return work > intricacyLimit ** 2 ? most : undefined
}

/** Where a line opens more quotes and lists within each other than `nestingLimit`, and how many. */
export function nestingOf(source: string, start: number): { readonly offset: number; readonly depth: number } | undefined {
  for (const { 0: run, index } of source.slice(start).matchAll(/^(?:[ \t]*(?:>|(?:[-+*]|\d+[.)])(?=[ \t])))+/gm)) {
    const depth = run.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
    if (depth > nestingLimit) return { offset: start + index, depth }
  }
  return undefined
}

function* paragraphs(source: string, start: number): Generator<{ readonly offset: number; readonly text: string }> {
  let offset = start
  for (const { 0: gap, index } of source.slice(start).matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)) {
    yield { offset, text: source.slice(offset, start + index) }
    offset = start + index + gap.length
  }
  yield { offset, text: source.slice(offset) }
}
