import { describe, expect, test } from 'vitest'
import type { Entity, Reading } from '../../src/ir/index.js'
import { alignAll, person, reading, type Told } from './story.js'

const around = (told: Told): Told[] => [{ type: 'meet', roles: { agent: ['ana', 'ben', 'zed'] } }, told, { type: 'marry', roles: { agent: ['ana', 'ben'] } }]
const conflicts = (en: Told, tl: Told): string[] =>
  alignAll(reading('en', around(en)), reading('tl', around(tl))).value.conflicts.map(({ event, field, claims }) => `${event} ${field} ${claims.map(({ language, value }) => `${language}=${value}`).join(' ')}`)
const kill: Told = { type: 'kill', roles: { agent: 'ana', patient: 'cy' } }

describe('conflicts', () => {
  test('one article stops what the other lets happen', () => {
    expect(conflicts({ ...kill, more: { factuality: 'prevented' } }, kill)).toEqual(['kill-cy factuality en=prevented tl=actual'])
    expect(conflicts(kill, { ...kill, more: { factuality: 'attempted' } })).toEqual(['kill-cy factuality en=actual tl=attempted'])
  })

  test.each(['planned', 'uncertain'] as const)('%s in one article and told by the other is none', (factuality) => {
    expect(conflicts(kill, { ...kill, more: { factuality } })).toEqual([])
  })

  test('who has begun to flee has fled: an attempt is no other deed', () => {
    const pursue: Told = { type: 'pursue', roles: { agent: 'ana', patient: 'cy' } }
    expect(conflicts(pursue, { ...pursue, more: { factuality: 'attempted' } })).toEqual([])
    expect(conflicts(pursue, { ...pursue, more: { factuality: 'prevented' } })).toEqual(['pursue-cy factuality en=actual tl=prevented'])
  })

  test('whoever is sent to do a thing need not have done it', () => {
    const sent = reading('en', [...around({ type: 'send', roles: { agent: 'zed', theme: 'ana' } }), { ...kill, under: [1, 'content'] }])
    expect(alignAll(sent, reading('tl', around({ ...kill, more: { factuality: 'prevented' } }))).value.conflicts).toEqual([])
  })

  test('two named doers of one deed', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'zed', patient: 'cy' } })).toEqual(['kill-cy agent en=ana tl=zed'])
  })

  test('of a deed told once, each article may name another thing', () => {
    const crash = (language: string, agent: string, thing: string): ReturnType<typeof reading> =>
      reading(language, around({ type: 'crash', roles: { agent, patient: thing } }), ['van', 'truck'].map((id) => person(id, id, 'und', { type: 'object', drafted: false })))
    const { conflicts: found } = alignAll(crash('en', 'ana', 'truck'), crash('tl', 'zed', 'van')).value
    expect(found.map(({ field, claims }) => `${field} ${claims.map(({ value }) => value).join(' / ')}`)).toEqual(['agent ana / zed'])
  })

  test('a doer that the sentence does not name may be misread', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'zed', patient: 'cy' }, text: 'she killed cy' })).toEqual([])
  })

  test('a doer of whom the other article never tells may be the same under another name', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'stranger', patient: 'cy' } })).toEqual([])
  })

  test('a doer of whom the other article never tells is another if he is something to the one of whom it tells', () => {
    const told = (tag: string, agent: string, more: Partial<Entity>): Reading => reading(tag, around({ type: 'kill', roles: { agent, patient: 'cy' } }), [person('stranger', 'stranger', 'tl', more)].filter(() => tag === 'tl'))
    const found = (more: Partial<Entity>): string[] => alignAll(told('en', 'ana', more), told('tl', 'stranger', more)).value.conflicts.map(({ field }) => field)
    expect(found({})).toEqual([])
    expect(found({ relations: [{ relation: 'spouse', of: 'ana' }] })).toEqual(['agent'])
  })

  test('a doer whom the predicate leaves unsaid may be another, whoever is named beside it', () => {
    const said = reading('tl', around({ type: 'kill', roles: { agent: 'zed', patient: 'cy' } }))
    const filledBy = (link: 'tree' | 'control'): Reading => ({ ...said, fillings: [{ mention: 'tl:1:1', role: 'agent', entity: 'zed', at: '1:2', via: 'name', link, confidence: 0.95 }] })
    expect(alignAll(reading('en', around(kill)), filledBy('tree')).value.conflicts).toHaveLength(1)
    expect(alignAll(reading('en', around(kill)), filledBy('control')).value.conflicts).toEqual([])
  })

  test('a doer and who is behind him', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'zed', patient: 'cy', causer: 'ana' } })).toEqual([])
  })

  test('what people do every day is another occasion', () => {
    expect(conflicts({ type: 'tell', roles: { agent: 'ana', recipient: 'cy' } }, { type: 'tell', roles: { agent: 'zed', recipient: 'cy' } })).toEqual([])
  })

  test('one gave the order, where the story has one', () => {
    const order = (agent: string): Told => ({ type: 'order', roles: { agent, patient: 'cy' } })
    expect(conflicts(order('ana'), order('zed'))).toEqual(['order-cy agent en=ana tl=zed'])
    const again = (agent: string, tag: string): ReturnType<typeof reading> => reading(tag, [...around(order(agent)), { type: 'order', roles: { agent: 'ana', patient: 'cy' }, text: 'ana cy order again' }])
    expect(alignAll(again('ana', 'en'), again('zed', 'tl')).value.conflicts).toEqual([])
  })

  test('a name beside the pronoun that fills a role is nobody\'s', () => {
    const said = reading('tl', around({ type: 'kill', roles: { agent: 'zed', patient: 'cy' } }))
    const inferred = { ...said, anaphors: [{ id: '1:2', candidates: [{ entity: 'zed', likelihood: 0.6 }, { entity: 'ana', likelihood: 0.3 }], fills: [{ mention: 'tl:1:1', role: 'agent' }] }] }
    expect(alignAll(reading('en', around(kill)), said).value.conflicts).toHaveLength(1)
    expect(alignAll(reading('en', around(kill)), inferred).value.conflicts).toEqual([])
  })

  test('two with one title are two', () => {
    const [x, y] = ['ana', 'zed'].map((id) => person(id, id, 'und', { aliases: { und: [`Father ${id}`] } }))
    const told = (tag: string, agent: string): ReturnType<typeof reading> => reading(tag, around({ type: 'kill', roles: { agent, patient: 'cy' } }), [x!, y!])
    expect(alignAll(told('en', 'ana'), told('tl', 'zed')).value.conflicts.map(({ field }) => field)).toEqual(['agent'])
  })

  test('what a story tells once, one article may deny', () => {
    const sorry: Told = { type: 'apologize', roles: { agent: 'ana', recipient: 'ben' } }
    expect(conflicts(sorry, { ...sorry, more: { factuality: 'denied' } })).toEqual(['apologize-ben factuality en=actual tl=denied'])
  })

  test('what is denied of one need not be what is told of the other', () => {
    const told: Told = { type: 'tell', roles: { agent: 'ana', recipient: 'ben' } }
    const denied = { type: 'tell', text: 'ana told nobody', more: { factuality: 'denied' } } as const
    expect(conflicts(told, { ...denied, roles: { agent: 'ana', recipient: 'ben' } })).toEqual(['tell-ben factuality en=actual tl=denied'])
    expect(conflicts({ ...told, roles: { agent: 'ana' } }, { ...denied, roles: { agent: 'ana' } })).toEqual([])
  })

  test('a death that an article tells first may be its end, whoever acts later in it', () => {
    const deeds: Told[] = [{ type: 'flee', roles: { agent: 'cy' } }, { type: 'marry', roles: { agent: ['ana', 'ben'] } }, { type: 'betray', roles: { agent: 'ben', patient: 'ana' } }, { type: 'adopt', roles: { agent: 'ana', patient: 'zed' } }]
    const attempted = { ...kill, more: { factuality: 'attempted' } } as const
    const found = (en: readonly Told[]): string[] => alignAll(reading('en', en), reading('tl', [...deeds, attempted])).value.conflicts.map(({ field }) => field)
    expect(found([kill, ...deeds])).toEqual(['factuality'])
    expect(found([deeds[1]!, kill, deeds[0]!, ...deeds.slice(2)])).toEqual([])
  })

  test('whoever acts further on was not killed', () => {
    const flight: Told = { type: 'flee', roles: { agent: 'cy' } }
    const story = (killed: Told, tag: string): ReturnType<typeof reading> => reading(tag, [...around(killed), flight])
    expect(alignAll(story(kill, 'en'), story({ ...kill, more: { factuality: 'attempted' } }, 'tl')).value.conflicts).toEqual([])
  })

  test('the same told in other words is none', () => {
    expect(conflicts(kill, { type: 'shoot', roles: { agent: 'ana', patient: 'cy' } })).toEqual([])
  })
})

describe('reasons', () => {
  const because = (type: string, roles: Told['roles'], as: 'reason' | 'purpose' = 'reason'): Told => ({ type, roles: roles ?? {}, under: [1, as] })
  const reasons = (en: Told, tl: Told): string[] =>
    alignAll(reading('en', [...around(kill), en]), reading('tl', [...around(kill), tl])).value.conflicts.map(({ field, claims }) => `${field} ${claims.map(({ value }) => value).join(' / ')}`)

  test('two causes that have nothing in common', () => {
    expect(reasons(because('become-jealous', { experiencer: 'ana' }), because('fear', { experiencer: 'ana' }, 'reason'))).toEqual([])
    expect(reasons(because('become-jealous', { experiencer: 'ana' }), because('steal', { agent: 'cy', theme: 'ring' }))).toEqual(['reason become-jealous-ana / steal-ring'])
  })

  test('asked for, or for the own good', () => {
    expect(reasons(because('request-help', { agent: 'cy', recipient: 'ana' }), because('rescue', { agent: 'ana', patient: 'ana' }, 'purpose'))).toEqual(['reason request-help-ana / rescue-ana'])
  })

  test('asked for, and for the good of who asked, add up', () => {
    expect(reasons(because('request-help', { agent: 'cy', recipient: 'ana' }), because('rescue', { agent: 'ana', patient: 'cy' }, 'purpose'))).toEqual([])
  })

  test('a cause and a purpose add up', () => {
    expect(reasons(because('become-jealous', { experiencer: 'ana' }), because('rescue', { agent: 'ana', patient: 'ben' }, 'purpose'))).toEqual([])
  })
})
