import type { EntityType, Filling, Mention, Unread } from '../ir/index.js'
import type { ReadSentence } from './frames.js'
import type { Referents } from './referents.js'

/** What one sentence tells. */
export interface SentenceTold {
  readonly mentions: readonly Mention[]
  readonly unread: readonly Unread[]
  readonly uses: readonly Filling[]
}

/** What each sentence of an article told when it was read last, and whom its words meant then. Lives for one article. */
export interface SentenceMemory {
  /** What the sentence tells, where its words mean the same as when it was read last. */
  recall(s: ReadSentence, meaning: string): SentenceTold | undefined
  keep(s: ReadSentence, meaning: string, told: SentenceTold): void
}

export function newSentenceMemory(): SentenceMemory {
  const last = new Map<ReadSentence, { readonly meaning: string; readonly told: SentenceTold }>()
  return {
    recall: (s, meaning) => { const known = last.get(s); return known?.meaning === meaning ? known.told : undefined },
    keep: (s, meaning, told) => void last.set(s, { meaning, told }),
  }
}

/** All that the reading of a sentence takes from the article around it, as a text: whom its words mean, how surely, and of which type they are. */
export function meaningOf(s: ReadSentence, referents: Referents, types: ReadonlyMap<string, EntityType>): string {
  let meaning = ''
  for (const tokens of [s.graph.tokens, s.implied ?? []])
    for (const token of tokens) {
      const referent = referents.of(s, token)
      if (referent) meaning += `${token.id}\t${referent.entities.map((id) => `${id}:${types.get(id)}`).join('+')}\t${referent.confidence}\t${referent.via}\t${referent.anaphor ?? ''}\t${referent.heard ?? ''}\n`
    }
  return meaning
}
