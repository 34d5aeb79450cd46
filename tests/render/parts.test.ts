import { describe, expect, test } from 'vitest'
import { withLetters } from '../../src/emit/plain/post.js'
import type { RecapSentence } from '../../src/ir/index.js'
import type { Fact } from '../../src/render/plan/facts.js'
import { restOf, type Rest } from '../../src/render/plan/rests.js'
import { inParts, markCredits } from '../../src/render/realize/parts.js'

const fact = (id: string, ...languages: readonly string[]): Fact => {
  const event = { id, type: 'hit', roles: {}, factuality: 'actual', polarity: 'positive', mentions: languages.map((language) => ({ language, type: 'hit', roles: {}, factuality: 'actual', polarity: 'positive' })) }
  return { event, told: { event, nested: new Map(), fillers: new Map(), causers: [], extras: [] }, tells: [event] } as unknown as Fact
}
const facts = [fact('a', 'tl'), fact('b', 'tl'), fact('c', 'en', 'tl')]
const sources = (places: readonly number[]): RecapSentence['sources'] => places.flatMap((at) => facts[at]!.event.mentions.map(({ language }) => ({ language, sentence: at })))
const rest = (one: Fact): Rest => restOf(one, { entities: new Map() })
const marked = (...clauses: readonly string[]): readonly string[] => markCredits(clauses, facts.slice(3 - clauses.length).map(rest))!

describe('a sentence whose clauses rest on different articles', () => {
  test('has a piece each, and neighbours on the same ones share it', () => {
    const [one, two, three] = marked('he hits him', 'robs him ', 'flees')
    const text = 'He hits him, robs him and flees.'
    const parts = inParts(text, `${one!.replace('he', 'He')}, ${two}and ${three}.`, sources)
    expect(parts?.map((part) => part.text)).toEqual(['He hits him, robs him', ' and flees.'])
    expect(parts?.map((part) => part.sources.map(({ language }) => language))).toEqual([['tl', 'tl'], ['en', 'tl']])
    expect(withLetters({ text, sources: sources([0, 1, 2]), parts: parts! })).toBe('He hits him, robs him (tl) and flees (en, tl).')
  })

  test('has none where marks change the sentence, or would stand inside a word', () => {
    const [two, three] = marked('hit', 'fled')
    expect(inParts('Hit and fled.', `Hit ${two} and ${three}.`, sources)).toBeUndefined()
    expect(inParts('hitte fled.', `${two}te ${three}.`, sources)).toBeUndefined()
    expect(inParts('hit and fled.', undefined, sources)).toBeUndefined()
  })

  test('is marked in front of what ends a clause', () => {
    expect(marked('hit \uE006\uE004 ', 'fled')[0]).toMatch(/^hit[\uE0F0-\uE0F9] \uE006\uE004 $/u)
  })

  test('is marked in front of a pronoun that goes behind its first word, where that is not its last', () => {
    expect(marked('tinugis ni Ben \uE001siya\uE002\uE004', 'tumakas')[0]).toMatch(/^tinugis ni Ben[\uE0F0-\uE0F9] \uE001siya\uE002\uE004$/u)
    expect(marked('naglaban \uE001sila\uE002\uE004', 'tumakas')[0]).toMatch(/^naglaban \uE001sila\uE002[\uE0F0-\uE0F9]\uE004$|^naglaban \uE001sila[\uE0F0-\uE0F9]\uE002\uE004$/u)
  })
})

test('clauses on the same articles need no marks', () => expect(markCredits(['a', 'b'], [fact('a', 'tl'), fact('b', 'tl')].map(rest))).toBeUndefined())
