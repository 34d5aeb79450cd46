import type { EntityType, Token } from '../ir/index.js'
import { eventType, mindless, rolesOf, takesPersons } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import { plainTypes } from './plain-types.js'
import { possessorOf } from './possessor.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

/**
 * Nouns, no events themselves, that stand as arguments though no lexicon lists them, with what they are. In: the sentences of an article.
 * Out: types by lemma. Those that stand so twice are parties of the story; one that stands so once is where the event beside it is done by
 * somebody or to somebody: "the villagers search". Other words keep their own wording.
 */
export function unlistedNouns(sentences: readonly ReadSentence[], prepared: PreparedLexicon, settings: SyntaxSettings): ReadonlyMap<string, EntityType> {
  const timeWords = new Set(Object.values(prepared.lexicon.cues).flat().flatMap((cue) => cue.toLowerCase().split(' ')))
  const counts = new Map<string, { all: number; person: number }>()
  for (const s of sentences)
    for (const token of s.graph.tokens) {
      const position = s.positions.get(token.id)
      if (token.upos !== 'NOUN' || !position || !['subj', 'obj', 'dat'].includes(position.slot) || isEvent(token, prepared)) continue
      const key = (settings.rootLemmas ? token.form : token.lemma).toLowerCase()
      // Of "the mind of the girl" the girl is somebody.
      const kind = timeWords.has(key) || (position.slot === 'obj' && possessorOf(s, token, settings)) ? undefined : kindBeside(plainTypes(position.predicate, prepared), position.slot)
      const { all, person } = counts.get(key) ?? { all: 0, person: 0 }
      counts.set(key, { all: all + 1, person: person + (kind === 'person' ? 1 : 0) })
    }
  return new Map([...counts].filter(([, { all, person }]) => all > 1 || person > 0).map(([lemma, { all, person }]) => [lemma, person * 2 > all ? 'person' : 'object'] as const))
}

/** What only somebody has: things leave and arrive too. */
const deeds = new Set(['patient', 'recipient', 'content', 'topic', 'stimulus'])

/** What a noun in a slot of these types is, where all of them agree. */
function kindBeside(types: readonly string[], slot: string): 'person' | undefined {
  if (types.length === 0 || slot === 'dat') return undefined
  if (slot === 'obj') return types.every((type) => takesPersons.has(type)) ? 'person' : undefined
  const acts = types.every((type) => {
    const found = eventType(type)
    const roles = found ? rolesOf(found) : []
    return (roles[0] === 'agent' || roles[0] === 'experiencer') && !mindless.has(type) && roles.some((role) => deeds.has(role))
  })
  return acts ? 'person' : undefined
}

const isEvent = (token: Token, prepared: PreparedLexicon): boolean => prepared.sensesOf(token).some(({ construction }) => construction.confidence >= 0.5)
