import { diagnose } from '../diagnostics/index.js'
import type { Reported } from '../ir/index.js'
import type { Compiled } from '../pipeline.js'

/** A story without the recaps that tell too little in their own language, and the languages of these. */
export interface Complete {
  readonly told: Compiled
  readonly dropped: ReadonlySet<string>
}

/** @param least the share of its sentences that a recap has to tell in its own language */
export function completeEnough(compiled: Compiled, least: number): Reported<Complete> {
  const below = compiled.recaps.filter(({ completeness }) => completeness < least)
  return {
    value: { told: { ...compiled, recaps: compiled.recaps.filter((recap) => !below.includes(recap)) }, dropped: new Set(below.map(({ language }) => language)) },
    diagnostics: below.map(({ story, language, completeness }) => diagnose('recap-incomplete', { path: `sources/${story}` }, { tag: language, share: percent(completeness), least: percent(least) })),
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
