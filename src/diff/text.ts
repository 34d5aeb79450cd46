import type { BeatChange, Comparison, FactChange, WordChange } from './compare.js'

const sign = { new: '+', gone: '-', changed: '~' } as const

/** A comparison on a page, by beat: facts, then words by language. */
export function comparisonText(story: string, { beats, around, languages }: Comparison): string {
  const count = (kind: BeatChange['kind']): number => beats.filter((beat) => beat.kind === kind).length
  const nothing = beats.length === 0 && around.length === 0 && languages.added.length === 0 && languages.gone.length === 0
  if (nothing) return `${story}: the recaps say what they said at the last build\n`
  return [
    `${story}, since the last build: ${count('changed')} beats changed, ${count('new')} new, ${count('gone')} gone`,
    ...languages.added.map((tag) => `+ a recap in ${tag}`),
    ...languages.gone.map((tag) => `- the recap in ${tag}`),
    ...beats.flatMap(({ beat, kind, facts, wording }) => ['', `${sign[kind]} ${beat}`, ...facts.map(factLine), ...wording.flatMap(wordLines)]),
    ...(around.length > 0 ? ['', 'Title, summary, and where the articles disagree', ...around.flatMap(wordLines)] : []),
    '',
  ].join('\n')
}

const factLine = ({ kind, event, before, after }: FactChange): string => `    ${sign[kind]} ${event}: ${kind === 'changed' ? `${after}  (was ${before})` : (after ?? before)}`

const wordLines = ({ language, heading, lines }: WordChange): string[] => [
  `  ${language}`,
  ...(heading?.before === undefined ? [] : [`    - # ${heading.before}`]),
  ...(heading?.after === undefined ? [] : [`    + # ${heading.after}`]),
  ...lines.map(({ kind, text }) => `    ${sign[kind]} ${text}`),
]
