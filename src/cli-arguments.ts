/** Arguments of the command line as values; one that is none is refused with what was wanted. */
import { InvalidArgumentError } from 'commander'
import { isStoryName } from './host/index.js'
import { checkTag, mendTag } from './read/tag.js'

export const repeated = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]

export function languageTag(value: string): string {
  if (checkTag(value) !== 'malformed') return value
  const mended = mendTag(value)
  throw new InvalidArgumentError(`"${value}" is no language tag.${mended ? ` Did you mean "${mended}"?` : ' Use BCP 47, as in pt-BR.'}`)
}

export function languagePair(value: string): readonly [string, string] {
  const [first, second, ...more] = value.split(',').map((tag) => languageTag(tag.trim()))
  if (first === undefined || second === undefined || more.length > 0 || first === second) throw new InvalidArgumentError('Two languages with a comma between them are wanted.')
  return [first, second]
}

export function languageNames(value: string, before: Record<string, string> | undefined): Record<string, string> {
  const [ours = '', theirs = '', ...more] = value.split('=').map((each) => each.trim())
  if (theirs === '' || more.length > 0) throw new InvalidArgumentError('Two tags with "=" between them are wanted: ours=theirs.')
  return { ...before, [languageTag(ours)]: theirs }
}

export function storyName(value: string): string {
  if (isStoryName(value)) return value
  throw new InvalidArgumentError('A story is named by one folder: letters, digits, hyphens.')
}

export interface Article {
  readonly language: string
  readonly file: string
}

export function article(value: string): Article {
  const [, tag = '', file = ''] = /^([^=]*)=(.+)$/.exec(value) ?? []
  if (file === '') throw new InvalidArgumentError('A language tag, "=" and a file are wanted, as in pt-BR=saved.html.')
  return { language: languageTag(tag), file }
}
