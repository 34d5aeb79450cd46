import { describe, expect, it } from 'vitest'
import type { Pack } from '../../src/ir/index.js'
import { contextOf, tongueOf } from '../../src/render/context.js'
import { pick } from '../../src/render/features.js'
import { assemble } from '../../src/render/realize/assemble.js'
import { clause, FULL, ruleIn, stanceOf } from '../../src/render/realize/clause.js'
import { dateText, ordinalText } from '../../src/render/realize/figures.js'
import { readGrammar } from '../../src/render/grammar.js'
import { telling } from '../../src/render/realize/telling.js'
import { eventOf, storyWith } from '../../src/render/snapshot/story.js'

describe('a table of features', () => {
  it.each([
    [['male', 'accusative'], 'den'], [['male'], 'der'], [['female', 'accusative'], 'die'], [['neuter'], 'x'], [[], 'x'],
  ])('%s', (features, text) => {
    expect(pick({ other: 'x', male: 'der', female: 'die', 'male.accusative': 'den' }, new Set(features))).toBe(text)
  })
  it('has nothing where no entry fits', () => expect(pick({ male: 'der' }, new Set(['female']))).toBeUndefined())
})

const pack = (grammar: object, events: Record<string, string>, recap: Record<string, string> = {}): Pack =>
  ({ tag: 'qaa', direction: 'ltr', fallbacks: [], abbreviations: [], settings: {}, languageNames: {}, recap: { path: 'recap.json', entries: recap }, events: { path: 'events.json', entries: events }, grammar, hash: '' })

const say = (type: string, one: Pack, under?: string, change = {}): string | undefined => {
  const context = contextOf(storyWith([]), tongueOf(one), () => undefined)
  const told = telling(eventOf(type, change), context)
  const text = told && clause(told, stanceOf(under === undefined ? undefined : ruleIn(under, 'clause', context), FULL), context)
  return text === undefined ? undefined : assemble(context.template(under ?? '') === undefined ? text : (context.say(under ?? '', { clause: text }) ?? ''), context.grammar)
}

describe('a verb bracket', () => {
  const bracket = pack({
    forms: ['present', 'participle', 'particle'],
    predicates: { 'active.narrative.positive': '{present} … {particle}', 'active.narrative.positive.last': '{particle}{present}', 'active.prior.positive.last': '{participle} hat' },
    cases: { subject: { pronoun: 's', core: true }, object: { pronoun: 'o' } },
    clauses: { dass: { before: 'dass ', form: 'finite', order: 'last' }, prior: { before: 'dass ', form: 'finite', order: 'last', tense: 'prior' }, inverted: { form: 'finite', order: 'first' } },
    extras: 'beforeRest', placeCase: 'in', nouns: { house: 'Haus' }, phrases: { indefinite: 'einem {noun}' },
  }, { call: '{{agent, subject}} {{act, verb(as: ruft|angerufen|an)}} {{recipient, object}} {{act, rest}}' }, { 'open.1': 'dann {{clause, inverted}}', 'x.that': '{{clause, dass}}', 'x.prior': '{{clause, prior}}' })
  it('opens at the verb and closes at the end', () => expect(say('call', bracket)).toBe('Ana ruft Ben an'))
  it('stands whole at the end of a verb-last clause', () => expect(say('call', bracket, 'x.that')).toBe('dass Ana Ben anruft'))
  it('takes the tense of its clause', () => expect(say('call', bracket, 'x.prior')).toBe('dass Ana Ben angerufen hat'))
  it('begins the clause after an opener', () => expect(say('call', bracket, 'open.1')).toBe('dann ruft Ana Ben an'))
})

describe('clitics of the verb', () => {
  const clitics = (predicate: string) => pack({
    forms: ['present'], predicates: { 'active.narrative.positive': predicate }, cases: { subject: { pronoun: 's', core: true }, object: { before: { person: 'a ' }, pronoun: 'o', clitic: 'verb' } },
    reflexive: {}, pronouns: { 'singular.female': { s: '', o: 'la' }, 'singular.male': { s: '', o: 'lo' } },
  }, { kill: '{{agent, subject}} {{act, verb(as: mata)}} {{patient, object}}' })
  const told = (one: Pack): string => {
    const context = contextOf(storyWith([]), tongueOf(one), () => undefined)
    context.discourse.introduced.add('ben')
    context.discourse.recent.push({ entity: 'ben', sentence: 0, clause: 0, actor: false })
    return assemble(clause(telling(eventOf('kill'), context)!, FULL, context) ?? '', context.grammar)
  }
  it('go before it', () => expect(told(clitics('no ^ {present}'))).toBe('Ana no lo mata'))
  it('are attached to it', () => expect(told(clitics('{present}^'))).toBe('Ana matalo'))
  it('are not there for a name', () => expect(say('kill', clitics('no ^ {present}'))).toBe('Ana no mata a Ben'))
})

describe('agreement', () => {
  const agreeing = pack({
    forms: ['sg', 'pl'], agreement: ['male', 'female', 'plural'], articles: { definite: { 'male.accusative': 'den ', male: 'der ', female: 'die ' }, indefinite: { 'male.accusative': 'einen ', male: 'ein ', female: 'eine ' } },
    predicates: { 'active.narrative.positive.plural': '{pl}', 'active.narrative.positive': '{sg}' }, cases: { subject: { core: true }, object: { form: 'accusative' } }, phrases: { indefinite: '{article}{noun}' }, nouns: { letter: { one: 'Brief', gender: 'male' } },
  }, { find: '{{agent, subject}} {{act, verb(as: findet|finden)}} {{patient, object}}', recover: '{{patient, subject}} {{act, verb(as: ist|sind)}} {{act, agree(as: sano|sana|sani)}}', 'become-angry': '{{experiencer, subject}} {{act, verb(as: ist|sind)}} {{act, agree(as: sano|sana|sani)}}' })
  it('of an article with its noun in its case', () => expect(say('find', agreeing)).toBe('Ana findet einen Brief'))
  it('of a verb with several', () => expect(say('find', agreeing, undefined, { roles: { agent: [{ entity: 'ana' }, { entity: 'ben' }] } })).toMatch(/ finden einen Brief$/))
  it('of a predicative with who bears it', () => expect(say('become-angry', agreeing)).toBe('Ana ist sana'))
})

describe('figures', () => {
  const grammar = readGrammar({ date: { pattern: '{day} {month} {year}', months: ['enero'] }, ordinals: [['^1$', 'una'], ['^', 'ika-']] })
  it('dates by the pattern of the language', () => {
    expect(dateText('2024-01-05', grammar)).toBe('5 enero 2024')
    expect(dateText('soon', grammar)).toBe('soon')
  })
  it('ordinals', () => expect([1, 2].map((one) => ordinalText(one, grammar))).toEqual(['una', 'ika-2']))
})
