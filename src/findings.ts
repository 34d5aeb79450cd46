import type { Diagnostic } from './ir/index.js'

/** What was found, in order. Of a thousand stories there are too many notes to keep them all: they may be counted only. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  /** Notes that are counted and not among the diagnostics. */
  readonly notes: number
}

/** @param notes false counts the notes */
export function findings(diagnostics: readonly Diagnostic[], notes: boolean): Findings {
  if (notes) return { diagnostics, notes: 0 }
  const kept = diagnostics.filter(({ severity }) => severity !== 'info')
  return { diagnostics: kept, notes: diagnostics.length - kept.length }
}

export const joined = (parts: readonly Findings[]): Findings => ({ diagnostics: parts.flatMap(({ diagnostics }) => diagnostics), notes: parts.reduce((sum, { notes }) => sum + notes, 0) })

export const nothingFound: Findings = { diagnostics: [], notes: 0 }
