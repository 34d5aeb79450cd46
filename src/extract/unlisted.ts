import type { EntityType, Token } from '../ir/index.js'
import { eventType, mindless, rolesOf, takesPersons } from '../vocabulary/index.js'
import type { ReadSentence } from './frames.js'
import { plainTypes } from './plain-types.js'
import { possessorOf } from './possessor.js'
import type { PreparedLexicon } from './prepared.js'
import type { SyntaxSettings } from './settings.js'

/** What an unlisted noun is, and whether it stands so once alone: what is told of once is nothing that was told of before. */
export interface Unlisted {
  readonly type: EntityType
  readonly once: boolean
}

/**
 * Nouns, no events themselves, that stand as arguments though no lexicon lists them, with what they are. In: the sentences of an article.
 * Out: types by lemma. Those that stand so twice are parties of the story; one that stands so once is where it is what an event is about, or
 * the event beside it is done by somebody or to somebody: "the villagers search". Other words keep their own wording.
 */
export function unlistedNouns(sentences: readonly ReadSentence[], prepared: PreparedLexicon, settings: SyntaxSettings): ReadonlyMap<string, Unlisted> {
  const timeWords = new Set(Object.values(prepared.lexicon.cues).flat().flatMap((cue) => cue.toLowerCase().split(' ')))
  const counts = new Map<string, { all: number; person: number; core: number }>()
  for (const s of sentences)
    for (const token of s.graph.tokens) {
      const position = s.positions.get(token.id)
      if (token.upos !== 'NOUN' || !position || !['subj', 'obj', 'dat'].includes(position.slot) || isEvent(token, prepared) || isBare(s, token)) continue
      const key = (settings.rootLemmas ? token.form : token.lemma).toLowerCase()
      // Who drives up and demands the diary is the subject of both.
      const beside = position.slot === 'subj' ? [position.predicate, ...s.graph.dependents(position.predicate, 'conj').filter((other) => s.graph.dependents(other, 'nsubj').length === 0)] : [position.predicate]
      const who = s.graph.dependents(token, 'acl').some((clause) => s.graph.children(clause).some((child) => settings.personalRelatives.has(child.form.toLowerCase())))
      // Of "the mind of the girl" the girl is somebody.
      const kind = who ? 'person' : timeWords.has(key) || (position.slot === 'obj' && possessorOf(s, token, settings)) || (position.slot === 'dat' && !isIntroduced(s, token, settings)) ? undefined : beside.map((predicate) => kindBeside(plainTypes(predicate, prepared), position.slot)).find((found) => found !== undefined)
      const { all, person, core } = counts.get(key) ?? { all: 0, person: 0, core: 0 }
      const told = /^(nsubj|obj|iobj)/.test(token.deprel) && beside.some((predicate) => isEvent(predicate, prepared)) && !timeWords.has(key)
      counts.set(key, { all: all + 1, person: person + (kind === 'person' ? 1 : 0), core: core + (told ? 1 : 0) })
    }
  return new Map([...counts].filter(([, { all, person, core }]) => all > 1 || person > 0 || core > 0).map(([lemma, { all, person }]) => [lemma, { type: person * 2 > all ? 'person' : 'object', once: all === 1 }] as const))
}

/** Alone and not several: a word of which the sentence shows nothing that nouns have is a slip of the tagger as likely as somebody. */
const isBare = (s: ReadSentence, noun: Token): boolean =>
  noun.feats.Number !== 'Plur' && s.graph.children(noun).every((child) => !/^(det|case|nummod|amod|nmod|compound|acl|appos|conj)(:|$)/.test(child.deprel))

/** "a leper" is somebody or something new. */
const isIntroduced = (s: ReadSentence, noun: Token, { indefinites }: SyntaxSettings): boolean => s.graph.dependents(noun, 'det', 'nummod').some((child) => indefinites.has(child.lemma.toLowerCase()) || indefinites.has(child.form.toLowerCase()))

/** What only somebody has: things leave and arrive too. */
const deeds = new Set(['patient', 'recipient', 'content', 'topic', 'stimulus'])

/** What a noun in a slot of these types is, where all of them agree. */
function kindBeside(types: readonly string[], slot: string): 'person' | undefined {
  if (types.length === 0) return undefined
  // "gave it to a leper": things are given to somebody; said and sent they are to courts and houses too.
  if (slot === 'dat') return types.every((type) => eventType(type)?.roles.includes('recipient') === true && eventType(type)?.roles.includes('theme') === true) ? 'person' : undefined
  if (slot === 'obj') return types.every((type) => takesPersons.has(type)) ? 'person' : undefined
  const acts = types.every((type) => {
    const found = eventType(type)
    const roles = found ? rolesOf(found) : []
    return (roles[0] === 'agent' || roles[0] === 'experiencer') && !mindless.has(type) && roles.some((role) => deeds.has(role))
  })
  return acts ? 'person' : undefined
}

const isEvent = (token: Token, prepared: PreparedLexicon): boolean => prepared.sensesOf(token).some(({ construction }) => construction.confidence >= 0.5)
