/** Regular expressions of a grammar. Made once a grammar: `grammar.once(patternIn, text)`. */

/** How a grammar writes changes: [pattern, replacement]. */
export type Changes = readonly (readonly [string, string])[]

interface Change {
  readonly pattern: RegExp
  readonly replacement: string
}

const changes = (flags: string) => (rules: Changes): readonly Change[] => rules.map(([pattern, replacement]) => ({ pattern: new RegExp(pattern, flags), replacement }))

/** Changes of a word, capitals told apart. */
export const exactChanges = changes('u')
/** Changes of a word, whatever its capitals. */
export const looseChanges = changes('iu')
/** Changes everywhere in a text, whatever its capitals. */
export const textChanges = changes('giu')

/** Whether a word is one of those that a list of patterns describes. */
export const wholeWords = (patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'iu'))
export const anywhere = (pattern: string): RegExp => new RegExp(pattern, 'iu')

/** In: a word. Out: the word after the first change that fits, or undefined where none does. */
export function changed(word: string, all: readonly Change[]): string | undefined {
  const rule = all.find(({ pattern }) => pattern.test(word))
  return rule && word.replace(rule.pattern, rule.replacement)
}
