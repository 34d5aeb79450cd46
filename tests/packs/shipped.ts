import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lexicon, Reported } from '../../src/ir/index.js'
import { readLexicon } from '../../src/packs/lexicon.js'
import { eventTypes } from '../../src/vocabulary/index.js'

export const readLanguages = ['en', 'tl'] as const
/** Those whose words were written to be read like the first two, without as many concepts. */
export const addedLanguages = ['es'] as const
export const typeIds: ReadonlySet<string> = new Set(eventTypes.map(({ id }) => id))

export const packText = (tag: string, name: string): string => readFileSync(join('locales', tag, name), 'utf8')

/** A shipped language's lexicon, without its trained reader. */
export function shippedLexicon(tag: string): Reported<Lexicon> {
  const file = (name: string) => ({ path: `locales/${tag}/${name}`, text: packText(tag, name) })
  return readLexicon(file('lexicon.yaml'), file('syntax.yaml'), typeIds)
}
