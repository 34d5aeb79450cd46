import type { PackStatus } from './status.js'
import type { StoryStatus } from './story-status.js'

const WIDTH = 20

/** A share of 0 to 1 as a bar and a percentage; full only where nothing is lacking. */
export function bar(share: number): string {
  const filled = Math.floor(share * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** What is translated and told, for people. */
export function statusText(languages: readonly PackStatus[], stories: readonly StoryStatus[]): string {
  const width = Math.max(...languages.map(({ language }) => language.length), 0)
  const names = [...new Set(stories.map(({ story }) => story))]
  return [
    'Translated',
    ...languages.map((each) => `  ${each.language.padEnd(width)}  ${packLine(each)}`),
    ...names.flatMap((name) => ['', `Told in ${name}`, ...storyLines(stories.filter(({ story }) => story === name), width)]),
    '',
  ].join('\n')
}

function packLine({ progress, missing, fallbacks }: PackStatus): string {
  if (!progress) return `lacks ${missing.join(', ')}`
  const { recap, events, nouns } = progress
  const translated = recap.translated + events.translated
  const total = recap.total + events.total
  return `${bar(share(translated, total))}  ${translated} of ${total} texts, ${nouns.translated} of ${nouns.total} nouns${fallbacks.length > 0 ? `; then ${fallbacks.join(', ')}` : ''}`
}

/** One story in its languages. What none of several tells is listed once, below. */
function storyLines(stories: readonly StoryStatus[], width: number): readonly string[] {
  const [first] = stories
  const nowhere = stories.length > 1 ? (first?.untold ?? []).filter(({ beat }) => stories.every(({ untold }) => untold.some((each) => each.beat === beat))) : []
  const isNowhere = (beat: string): boolean => nowhere.some((each) => each.beat === beat)
  const reasons = (untold: StoryStatus['untold']): string[] => untold.map(({ beat, why }) => `      ${beat}: ${why.join('; ')}`)
  return [
    ...stories.flatMap((each) => [languageLine(each, width), ...reasons(each.untold.filter(({ beat }) => !isNowhere(beat)))]),
    ...(nowhere.length > 0 ? ['  In none of them', ...reasons(nowhere)] : []),
  ]
}

function languageLine({ language, beats, own, byFallback, untold, partly, changedSince, completeness, written }: StoryStatus, width: number): string {
  const parts = [
    `${own.length} of ${beats} beats in its own words`,
    ...(byFallback.length > 0 ? [`${byFallback.length} by fallback (${[...new Set(byFallback.flatMap(({ from }) => from))].join(', ')})`] : []),
    ...(untold.length > 0 ? [`${untold.length} not told`] : []),
    ...(partly.length > 0 ? [`tells less of ${partly.length} than others`] : []),
    ...(changedSince.length > 0 ? [`${changedSince.length} changed in ${[...new Set(changedSince.map((each) => each.language))].join(', ')} since`] : []),
    ...(written ? [] : ['not written']),
  ]
  return `  ${language.padEnd(width)}  ${bar(completeness)}  ${parts.join(', ')}`
}
