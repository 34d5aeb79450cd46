import { diagnose } from '../diagnostics/index.js'
import type { Reported } from '../ir/index.js'
import type { Told } from '../emit/index.js'

/** A story without the recaps that tell too little in their own language, and the languages of these. */
export interface Complete {
  readonly told: Told
  readonly dropped: ReadonlySet<string>
}

/** @param least the share of its sentences that a recap has to tell in its own language */
export function completeEnough(whole: Told, least: number): Reported<Complete> {
  const below = whole.recaps.filter(({ completeness }) => completeness < least)
  return {
    value: { told: { ...whole, recaps: whole.recaps.filter((recap) => !below.includes(recap)) }, dropped: new Set(below.map(({ language }) => language)) },
    diagnostics: below.map(({ story, language, completeness }) => diagnose('recap-incomplete', { path: `sources/${story}` }, { tag: language, share: percent(completeness), least: percent(least) })),
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
