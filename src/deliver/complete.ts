import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'

/** Stories without the recaps that tell too little in their own language, and which recaps these are. */
export interface Complete {
  readonly compiled: readonly Compiled[]
  readonly dropped: (story: string, language: string) => boolean
}

/** @param least the share of its sentences that a recap has to tell in its own language */
export function completeEnough(compiled: readonly Compiled[], least: number): Reported<Complete> {
  const below = compiled.flatMap(({ recaps }) => recaps.filter(({ completeness }) => completeness < least))
  const diagnostics: Diagnostic[] = below.map(({ story, language, completeness }) =>
    diagnose('recap-incomplete', { path: `sources/${story}` }, { tag: language, share: percent(completeness), least: percent(least) }))
  const value = {
    compiled: compiled.map((told) => ({ ...told, recaps: told.recaps.filter((recap) => !below.includes(recap)) })),
    dropped: (story: string, language: string) => below.some((recap) => recap.story === story && recap.language === language),
  }
  return { value, diagnostics }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
