/** Properties of a language that its grammar names, each with a pack of a few lines. */
import { describe, expect, it } from 'vitest'
import type { Entity, Pack, StoryEvent } from '../../src/ir/index.js'
import { contextOf, tongueOf } from '../../src/render/context.js'
import { readGrammar } from '../../src/render/grammar.js'
import { assemble } from '../../src/render/realize/assemble.js'
import { clause, FULL, ruleIn, stanceOf } from '../../src/render/realize/clause.js'
import { elides } from '../../src/render/realize/ellipsis.js'
import { isolate } from '../../src/render/realize/isolate.js'
import { telling } from '../../src/render/realize/telling.js'
import { naming } from '../../src/render/refer/name.js'
import type { Fact } from '../../src/render/plan/facts.js'
import { ENTITIES, eventOf, storyWith } from '../../src/render/snapshot/story.js'

const pack = (grammar: object, events: Record<string, string>, recap: Record<string, string> = {}): Pack =>
  ({ tag: 'qaa', direction: 'ltr', fallbacks: [], abbreviations: [], settings: {}, languageNames: {}, recap: { path: 'recap.json', entries: recap }, events: { path: 'events.json', entries: events }, grammar, hash: '' })

interface More { readonly under?: string; readonly change?: Partial<StoryEvent>; readonly events?: readonly StoryEvent[]; readonly entities?: readonly Entity[]; readonly known?: readonly string[] }

function say(type: string, one: Pack, { under, change = {}, events = [], entities = ENTITIES, known = [] }: More = {}): string | undefined {
  const context = contextOf({ ...storyWith(events), entities }, tongueOf(one), () => undefined)
  for (const entity of known) { context.discourse.introduced.add(entity); context.discourse.recent.push({ entity, sentence: 0, clause: 0, actor: false }) }
  const told = telling(eventOf(type, change), context)
  const text = told && clause(told, stanceOf(under === undefined ? undefined : ruleIn(under, 'clause', context), FULL), context)
  return text === undefined ? undefined : assemble(under === undefined ? text : (context.say(under, { clause: text }) ?? ''), context.grammar)
}

describe('a verb before its subjects', () => {
  const verbs = (closest: object) => pack({
    predicates: { 'active.narrative.positive': 'goes-m', 'active.narrative.positive.female': 'goes-f', 'active.narrative.positive.plural': 'go' },
    cases: { subjects: { core: true, several: true } }, list: { pair: ' and ', last: ' and ', comma: ', ' }, clauses: { that: { before: 'that ', form: 'finite', order: 'last' } }, ...closest,
  }, { meet: '{{act, verb(as: x)}} {{agent, subjects}} {{act, rest}}' }, { 'x.that': '{{clause, that}}' })
  it('agrees with all of them', () => expect(say('meet', verbs({}))).toBe('go Ana and Ben'))
  it('agrees with the closest where the language does so', () => expect(say('meet', verbs({ closestConjunct: ['narrative'] }))).toBe('goes-f Ana and Ben'))
  it('agrees with all of them where they stand before it', () => expect(say('meet', verbs({ closestConjunct: ['narrative'] }), { under: 'x.that' })).toBe('that Ana and Ben go'))
})

describe('a verb that selects what it is said of', () => {
  const selecting = pack({ predicates: { 'active.narrative.positive': '{base}' }, cases: { subject: { core: true }, object: { core: true } }, nouns: { house: 'a house', monster: 'a monster' }, determiners: ['a'] },
    { create: '{{agent, subject}} {{act, verb(as: makes)}} {{theme, object}}', create_place: '{{agent, subject}} {{act, verb(as: builds)}} {{theme, object(must: yes; selects: place)}}' })
  it('is told of that', () => expect(say('create', selecting, { change: { roles: { theme: [{ entity: 'house' }] } } })).toBe('Ana builds a house'))
  it('is told of nothing else', () => expect(say('create', selecting, { change: { roles: { theme: [{ entity: 'monster' }] } } })).toBe('Ana makes a monster'))
})

describe('a description after a name', () => {
  const father: Entity = { id: 'ben', type: 'person', gender: 'male', names: { und: 'Ben' }, aliases: {}, relations: [{ relation: 'parent', of: 'ana' }] }
  const nurse: Entity = { id: 'ben', type: 'person', gender: 'male', names: { und: 'Ben' }, aliases: {}, description: { qaa: 'a nurse' } }
  const others = ENTITIES.filter(({ id }) => id !== 'ben')
  const leads = ['dora', 'eva', 'fay'].map((id): Entity => ({ id, type: 'person', gender: 'female', names: { und: id }, aliases: {} }))
  const busy = leads.map(({ id }, at) => eventOf('marry', { id, order: 10 + at, roles: { agent: leads.map((lead) => ({ entity: lead.id })) } }))
  const inner = eventOf('die', { id: 'death', order: 0, roles: { patient: [{ entity: 'ben' }] } })
  const wording = pack({
    predicates: { 'active.narrative.positive': '{base}', 'active.prior.positive': '{base}' }, cases: { subject: { pronoun: 's', core: true }, object: { core: true } }, clauses: { that: { before: 'that ', form: 'finite' } },
    pronouns: { 'singular.female': { s: 'she', possessive: 'her' } }, phrases: { possessed: "{owner}'s {noun}", pronounPossessed: '{owner} {noun}', apposition: { relation: '{name}, {description},', described: '{name} ({description})' } },
  }, { kill: '{{agent, subject}} {{act, verb(as: kills)}} {{patient, object}}', die: '{{patient, subject}} {{act, verb(as: died)}}', realize: '{{experiencer, subject}} {{act, verb(as: sees)}} {{content, that(must: yes)}}' }, { 'relation.parent': 'father' })
  it('is put by its kind: a relation', () => expect(say('kill', wording, { entities: [...others, father, ...leads], events: busy, change: { roles: { agent: [{ entity: 'carla' }] } } })).toBe("Carla kills Ben, Ana's father"))
  it('is put by its kind: the editor\'s own', () => expect(say('kill', wording, { entities: [...others, nurse, ...leads], events: busy })).toBe('Ana kills Ben (a nurse)'))
  it('names nobody again who governs the clause', () => expect(say('realize', wording, { entities: [...others, father, ...leads], events: [...busy, inner], change: { roles: { experiencer: [{ entity: 'ana' }], content: [{ event: 'death' }] } } })).toBe('Ana sees that Ben, her father, died'))
})

describe('what somebody is called', () => {
  const called = (entity: Partial<Entity>, tag: string, grammar: object) => naming({ id: 'x', type: 'person', gender: 'male', names: {}, aliases: {}, ...entity }, tag, readGrammar(grammar))
  const brother = { en: "Serena's brother", tl: 'kapatid ni Serena', es: 'el hermano de Serena', pt: 'o irmão de Serena', de: 'Serenas Bruder', hi: 'सेरीना का भाई' }
  it.each(['de', 'hi'])('is no name in %s because one language writes all nouns with capitals', (tag) => expect(called({ names: brother }, tag, {})?.kind).toBe('common'))
  it('is a name where the others are', () => expect(called({ names: { en: 'Father Damaso', tl: 'Padre Damaso', es: 'el padre Dámaso', hi: 'फ़ादर दामासो' } }, 'hi', {})?.kind).toBe('name'))
  it('is shortly what it begins with where words are written without spaces', () => expect(called({ names: { en: 'Prince Juan', ja: 'フアン王子' }, aliases: { ja: ['フアン'] } }, 'ja', { wordSpace: '' })).toMatchObject({ full: 'フアン王子', short: 'フアン' }))
  it.each(['Rogelio dela Paz', 'Juan de los Santos'])('is a name with particles in it: %s', (name) => expect(called({ names: { und: name } }, 'en', {})?.kind).toBe('name'))
  it('is no name where a long word is written small', () => expect(called({ names: { en: 'Ana from across Town' } }, 'en', {})?.kind).toBe('common'))
  it('ends in a name where it begins with a title and its article', () => expect(called({ names: { fr: 'le prince Juan' }, aliases: { und: ['Juan'] } }, 'fr', { articles: { definite: { male: 'le ', female: 'la ' } } })).toMatchObject({ kind: 'common', full: 'prince Juan', name: 'Juan' }))
  it('is definite by what its noun is in construct with', () => expect(called({ names: { ar: 'سائق الحافلة', en: 'the driver' }, unnamed: true }, 'ar', { construct: '^(?!ال)\\S+ ال' })?.bare).toBe(false))
})

describe('two parties just mentioned', () => {
  const they = (more: object) => pack({ predicates: { 'active.narrative.positive': 'meet' }, cases: { subjects: { pronoun: 's', core: true, several: true } }, pronouns: { plural: { s: 'they' }, ...more } }, { meet: '{{agent, subjects}} {{act, verb(as: x)}}' })
  it('are "they"', () => expect(say('meet', they({}), { known: ['ana', 'ben'] })).toBe('they meet'))
  it('are "the two" where the language says so', () => expect(say('meet', they({ dual: { s: 'the two' } }), { known: ['ana', 'ben'] })).toBe('the two meet'))
})

describe("the subject's own", () => {
  const bar: Entity = { id: 'bar', type: 'place', gender: 'neuter', names: { und: "Ana's bar" }, aliases: {} }
  const own = (more: object) => pack({ predicates: { 'active.narrative.positive': '{base}' }, cases: { subject: { pronoun: 's', core: true }, to: { before: 'to ', pronoun: 'o' } }, pronouns: { 'singular.female': { s: 'she', possessive: 'her' } }, phrases: { possessed: "{owner}'s {noun}", ownPossessed: 'own {noun}', pronounPossessed: '{owner} {noun}' }, ...more }, { return: '{{agent, subject}} {{act, verb(as: returns)}} {{goal, to}}' })
  const more = { entities: [...ENTITIES, bar], change: { roles: { goal: [{ entity: 'bar' }] } } }
  it('is told by a pronoun outside the core', () => expect(say('return', own({}), more)).toBe('Ana returns to her bar'))
  it('is told as its own everywhere where the language binds it', () => expect(say('return', own({ reflexivePossessive: true }), more)).toBe('Ana returns to own bar'))
})

describe('the subject of a passive', () => {
  it('is left out in the clause that goes on about it', () => {
    const context = contextOf(storyWith([]), tongueOf(pack({ passive: { from: 'object', to: 'subject' }, ellipsis: ['subject'], cases: { subject: { pronoun: 's', core: true }, object: { core: true } }, predicates: { 'active.narrative.positive': 'x', 'passive.narrative.positive': 'y' } }, { arrest: '{{agent, subject}} {{act, verb(as: x)}} {{patient, object}}', die: '{{patient, subject}} {{act, verb(as: x)}}' })), () => undefined)
    const fact = (type: string, without: readonly string[], actors: readonly string[]): Fact => { const event = eventOf(type, {}, without); return { event, told: telling(event, context)!, tells: [event], actors } }
    expect(elides(fact('arrest', ['agent'], []), fact('die', [], ['ben']), context)).toBe(true)
    expect(elides(fact('arrest', [], ['ana']), fact('die', [], ['ben']), context)).toBe(false)
  })
})

describe('a run of the other direction', () => {
  const [FSI, PDI] = ['\u2068', '\u2069']
  it('takes with it the marks that end it', () => expect(isolate("«Before 'The Defenders'?»، مقال", 'rtl')).toBe(`«${FSI}Before 'The Defenders'?${PDI}»، مقال`))
  it('leaves a closing mark to whom it was opened by', () => expect(isolate("'Netflix' مقال", 'rtl')).toBe(`'${FSI}Netflix${PDI}' مقال`))
})

describe('several whom nobody names', () => {
  const soldiers: Entity = { id: 'soldiers', type: 'person', gender: 'unknown', names: { xx: 'old soldiers' }, aliases: {}, unnamed: true, drafted: true, concept: 'soldier' }
  const grammar = (noun: unknown, more: object = {}): object => ({ predicates: { 'active.narrative.positive': 'shoots', 'active.narrative.positive.plural': 'shoot' }, cases: { subject: { core: true } }, nouns: { soldier: noun }, phrases: { indefinite: { plural: '{noun}', other: 'a {noun}' } }, ...more })
  const told = (own: object): string => {
    const other = tongueOf({ ...pack(grammar('soldier', { pluralNouns: 's$' }), {}), tag: 'xx' })
    const context = contextOf({ ...storyWith([]), entities: [...ENTITIES, soldiers] }, tongueOf(pack(own, { kill: '{{agent, subject}} {{act, verb(as: x)}}' })), () => undefined, new Map([['xx', () => other]]))
    return assemble(clause(telling(eventOf('kill', { roles: { agent: [{ entity: 'soldiers' }] } }), context)!, FULL, context) ?? '', context.grammar)
  }
  it('are told in the plural where another language says that they are', () => expect(told(grammar({ one: 'militar', many: 'militares' }))).toBe('militares shoot'))
  it('are told as one where the language has no plural for them', () => expect(told(grammar({ one: 'militar' }))).toBe('a militar shoots'))
  it('are told by the same noun where the language does not mark number', () => expect(told(grammar('heishi', { unmarkedNumber: true }))).toBe('heishi shoot'))
})

describe('a deed whose doer nobody names', () => {
  const deeds = pack({ passive: { from: 'object', to: 'subject' }, predicates: { 'active.narrative.positive': '{base}', 'active.bare.positive': '{base}' }, cases: { subject: { core: true }, object: { core: true } }, clauses: { to: { before: 'to ', form: 'bare', controlled: true } } },
    { burn: '{{agent, subject}} {{act, verb(as: burn)}} {{patient, object}}', burn_passively: '{{patient, subject}} {{act, verb(as: burns)}}', decide: '{{agent, subject}} {{act, verb(as: decides)}} {{content, to(must: yes)}}' },
    { 'shape.attempted': '{{actor, subject}} {{act, verb(as: tries)}} {{clause, to}}', 'shape.attempted_agentless': 'someone tries {{clause, to}}', 'shape.attempted_undergone': '{{actor, subject}} nearly {{clause, to}}' })
  it('is tried by someone, which is more than that it nearly happens', () => expect(say('burn', deeds, { change: { factuality: 'attempted', roles: { agent: [], patient: [{ entity: 'ben' }] } } })).toBe('someone tries to burn Ben'))
  it('is not decided by whom it is done to', () => {
    const arrest = (patient: string): StoryEvent => ({ ...eventOf('burn', { id: 'inner', order: 0 }, ['agent']), roles: { patient: [{ entity: patient }] } })
    const decided = (patient: string): string | undefined => say('decide', pack({ predicates: { 'active.narrative.positive': '{base}', 'active.bare.positive': '{base}' }, cases: { subject: { core: true }, object: { core: true } }, clauses: { to: { before: 'to ', form: 'bare', controlled: true } } },
      { burn: '{{agent, subject}} {{act, verb(as: burn)}} {{patient, object}}', decide: '{{agent, subject}} {{act, verb(as: decides)}} {{content, to(must: yes)}}' }), { events: [arrest(patient)], change: { roles: { agent: [{ entity: 'ana' }], content: [{ event: 'inner' }] } } })
    expect(decided('ben')).toBe('Ana decides to burn Ben')
    expect(decided('ana')).toBeUndefined()
  })
})
