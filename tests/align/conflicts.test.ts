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

  test('of whom an article is not sure it is at odds with nobody, where there is one such deed', () => {
    const theft = (agent: string, patient: string, referents: number): Told => ({ type: 'kidnap', roles: { agent, patient }, text: `${agent} kidnap ${patient}`, more: { referents, sure: { agent: 0.95 } } })
    const found = (en: Told, tl: Told, more: readonly Told[] = []): string[] => alignAll(reading('en', [...around(en), ...more]), reading('tl', [...around(tl), ...more])).value.conflicts.map(({ field }) => field)
    expect(found(theft('ana', 'cy', 0.9), theft('zed', 'cy', 0.9))).toEqual(['agent'])
    expect(found(theft('ana', 'cy', 0.9), theft('zed', 'ben', 0.4))).toEqual(['agent'])
    expect(found(theft('ana', 'cy', 0.9), theft('zed', 'ben', 0.9))).toEqual([])
    expect(found(theft('ana', 'cy', 0.9), theft('zed', 'ben', 0.4), [theft('zed', 'dan', 0.9)])).toEqual([])
  })

  test('a death that one article denies, of somebody of whom it is not sure', () => {
    const death = (patient: string, more: Told['more']): Told => ({ type: 'die', roles: { patient }, ...(more ? { more } : {}) })
    expect(conflicts(death('cy', { referents: 0.9 }), death('ben', { referents: 0.5, factuality: 'denied' }))).toEqual(['die-cy factuality en=actual tl=denied'])
    expect(conflicts(death('cy', { referents: 0.9 }), death('ben', { referents: 0.9, factuality: 'denied' }))).toEqual([])
  })

  test('a doer that the sentence does not name may be misread', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'zed', patient: 'cy' }, text: 'she killed cy' })).toEqual([])
  })

  test('a doer of whom the other article never tells may be the same under another name', () => {
    expect(conflicts(kill, { type: 'kill', roles: { agent: 'stranger', patient: 'cy' } })).toEqual([])
  })

  test('a doer of whom the other article never tells is another if he does something to or with the one of whom it tells', () => {
    const found = (meeting: Told[]): string[] => alignAll(reading('en', around(kill)), reading('tl', [...around({ type: 'kill', roles: { agent: 'stranger', patient: 'cy' } }), ...meeting])).value.conflicts.map(({ field }) => field)
    expect(found([])).toEqual([])
    expect(found([{ type: 'betray', roles: { agent: 'stranger', patient: 'ana' } }].map((told) => ({ ...told, more: { referents: 0.9 } })))).toEqual(['agent'])
    expect(found([{ type: 'marry', roles: { agent: ['stranger', 'ana'] }, more: { referents: 0.9 } }])).toEqual(['agent'])
    // Under another name one may be taken for somebody, and who is meant may be in doubt.
    expect(found([{ type: 'recognize', roles: { experiencer: 'stranger', stimulus: 'ana' }, more: { referents: 0.9 } }])).toEqual([])
    expect(found([{ type: 'betray', roles: { agent: 'stranger', patient: 'ana' }, more: { referents: 0.4 } }])).toEqual([])
  })

  test('a phrase that has the name in it names its party, however far from the predicate', () => {
    const far = 'zed and all that is said of him in a relative clause that goes on and on and on for longer than anybody would care to read kill cy'
    const said = reading('tl', around({ type: 'kill', roles: { agent: 'zed', patient: 'cy' }, text: far, more: { predicate: { text: 'kill', start: far.indexOf('kill'), end: far.indexOf('kill') + 4 } } }))
    const found = (via: 'name' | 'description', confidence: number, noun?: 'called'): number =>
      alignAll(reading('en', around(kill)), { ...said, fillings: [{ mention: 'tl:1:1', role: 'agent', entity: 'zed', at: '1:0', via, link: 'tree', confidence, ...(noun && { noun }) }] }).value.conflicts.length
    expect([found('name', 0.95), found('description', 0.9), found('description', 0.7)]).toEqual([1, 1, 0])
    // So does a noun by which the article calls one person alone.
    expect(found('description', 0.75, 'called')).toBe(1)
  })

  test('whom an indefinite noun introduces is not he whom the article has named before', () => {
    const sniper = person('sniper', 'sniper', 'en', { unnamed: true })
    const found = (introduced: boolean, first: Told[], concept = 'sniper'): string[] => {
      const en = reading('en', [...first, { type: 'kill', roles: { agent: 'sniper', patient: 'cy' }, text: 'a sniper kill cy' }], [{ ...sniper, concept }])
      const filling = { mention: `en:${first.length}:1`, role: 'agent', entity: 'sniper', at: `${first.length}:2`, via: 'description', link: 'tree', confidence: 0.6 } as const
      return alignAll({ ...en, fillings: [introduced ? { ...filling, noun: 'introduced' } : filling] }, reading('tl', around({ type: 'kill', roles: { agent: 'zed', patient: 'cy' } }))).value.conflicts.map(({ field, claims }) => `${field} ${claims.map(({ value }) => value).join(' / ')}`)
    }
    const meeting: Told[] = [{ type: 'meet', roles: { agent: ['ana', 'ben', 'zed'] } }]
    expect(found(true, meeting)).toEqual(['agent sniper / zed'])
    // "A man" may be anyone.
    expect(found(true, meeting, 'man')).toEqual([])
    expect(found(false, meeting)).toEqual([])
    expect(found(true, [{ type: 'meet', roles: { agent: ['ana', 'ben'] } }])).toEqual([])
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

  test('who sleeps one night need not sleep another: what is done every day and to nobody is not denied', () => {
    const sleep: Told = { type: 'sleep', roles: { experiencer: 'ana' } }
    expect(conflicts(sleep, { ...sleep, more: { factuality: 'denied' } })).toEqual([])
  })

  test('two who steal two things are two thieves', () => {
    const theft = (language: string, agent: string, theme: string): ReturnType<typeof reading> =>
      reading(language, around({ type: 'steal', roles: { agent, theme } }), ['plan', 'ledger'].map((id) => person(id, id, 'und', { type: 'object', drafted: false })))
    expect(alignAll(theft('en', 'ana', 'plan'), theft('tl', 'zed', 'ledger')).value.conflicts).toEqual([])
  })

  test('a threat in one article and the deed in the other', () => {
    const dismiss: Told = { type: 'fire', roles: { agent: 'ana', patient: 'cy' } }
    const held = (type: string, deed: Told): Reading => reading('en', [...around({ type, roles: { agent: 'ana', recipient: 'cy' } }), { ...deed, under: [1, 'content'], more: { factuality: 'planned' } }])
    const found = (en: Reading, tl: Told): string[] => alignAll(en, reading('tl', around(tl))).value.conflicts.map(({ field, claims }) => `${field} ${claims.map(({ value }) => value).join(' / ')}`)
    expect(found(held('threaten', dismiss), dismiss)).toEqual(['factuality planned / actual'])
    expect(found(held('plan', dismiss), dismiss)).toEqual([])
    const told: Told = { type: 'tell', roles: { agent: 'ana', recipient: 'cy' } }
    expect(found(held('threaten', told), told)).toEqual([])
  })

  describe('places', () => {
    const place = (id: string, more: Partial<Entity> = {}): Entity => person(id, id, 'und', { type: 'place', ...more })
    const places = [...['Macau', 'Singapore', 'Lipa', 'Butuan'].map((id) => place(id)), place('dock', { unnamed: true }), place('yard', { unnamed: true })]
    const found = (en: Told, tl: Told, more: { en?: Told[]; tl?: Told[] } = {}): string[] =>
      alignAll(reading('en', [...around(en), ...(more.en ?? [])], places), reading('tl', [...around(tl), ...(more.tl ?? [])], places)).value.conflicts.map(({ field, claims }) => `${field} ${claims.map(({ value }) => value).join(' / ')}`)
    const arrest = (where: string): Told => ({ type: 'arrest', roles: { patient: 'cy', place: where } })

    test('one deed in two places', () => {
      expect(found(arrest('Macau'), arrest('Singapore'))).toEqual(['place macau / singapore'])
      expect(found(arrest('Lipa'), arrest('Butuan'))).toEqual(['place lipa / butuan'])
      expect(found(arrest('Lipa'), arrest('Lipa'))).toEqual([])
    })

    test('a town may lie in a country, and a place that is described be the one that is named', () => {
      expect(found(arrest('Lipa'), arrest('Singapore'))).toEqual([])
      expect(found(arrest('Lipa'), arrest('dock'))).toEqual([])
      expect(found(arrest('yard'), arrest('dock'))).toEqual([])
    })

    test('kinds of places that are apart, unless one may lie in the other', () => {
      const kinds = ['church', 'harbor', 'hospital', 'port'].map((concept) => place(`the-${concept}`, { unnamed: true, concept }))
      const told = (tag: string, where: string, type = 'arrest'): Reading => reading(tag, around({ type, roles: { patient: 'cy', place: `the-${where}` } }), kinds)
      const fields = (en: string, tl: string, type?: string): string[] => alignAll(told('en', en, type), told('tl', tl, type)).value.conflicts.map(({ field }) => field)
      expect(fields('church', 'harbor')).toEqual(['place'])
      expect(fields('church', 'hospital')).toEqual([])
      expect(fields('harbor', 'port')).toEqual([])
      expect(fields('hospital', 'harbor')).toEqual(['place'])
      expect(fields('church', 'harbor', 'imprison')).toEqual(['place'])
      expect(fields('church', 'harbor', 'protect')).toEqual([])
    })

    test('where much happens, or what a sentence names with the other, may hold the other', () => {
      const deeds: Told[] = ['win', 'lose', 'play'].map((type) => ({ type, roles: { agent: 'zed', place: 'Lipa' } }))
      expect(found(arrest('Lipa'), arrest('Butuan'), { en: deeds })).toEqual([])
      expect(found(arrest('Lipa'), arrest('Butuan'), { tl: [{ type: 'win', roles: { agent: 'zed', place: 'Butuan' }, text: 'zed win Butuan Lipa' }] })).toEqual([])
    })

    test('people meet in many places', () => {
      const visit = (where: string): Told => ({ type: 'visit', roles: { agent: 'ana', patient: 'cy', place: where } })
      expect(found(visit('Lipa'), visit('Butuan'))).toEqual([])
    })
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

describe('outcomes that each article tells as an event of its own', () => {
  const shot: Told = { type: 'shoot', roles: { agent: 'ana', patient: 'cy' } }
  const found = (en: readonly Told[], tl: readonly Told[]): string[] => alignAll(reading('en', en), reading('tl', tl)).value.conflicts.map(({ event, field, claims }) => `${event} ${field} ${claims.map(({ language, value }) => `${language}=${value}`).join(' ')}`)
  const start: Told = { type: 'meet', roles: { agent: ['ana', 'ben', 'cy'] } }
  const dies: Told = { type: 'die', roles: { patient: 'cy' } }
  const recovers: Told = { type: 'recover', roles: { agent: 'cy' } }

  test('who dies of it in one article recovers in the other', () => {
    expect(found([start, shot, recovers], [start, shot, dies])).toEqual(['die-cy factuality en=denied tl=actual'])
  })

  test('who recovers of one thing may die of another, or long after', () => {
    expect(found([start, shot, recovers], [start, dies])).toEqual([])
    const between: Told[] = ['hire', 'warn', 'betray', 'visit'].map((type) => ({ type, roles: { agent: 'ana', patient: 'ben' } }))
    expect(found([start, shot, recovers], [start, shot, ...between, dies])).toEqual([])
    expect(found([start, shot, recovers], [start, shot, recovers, dies])).toEqual([])
  })

  test('what somebody only believes or fears is no account', () => {
    const denied: Told = { ...dies, more: { factuality: 'denied', polarity: 'negative' } }
    expect(found([start, dies], [start, { type: 'believe', roles: { experiencer: 'ben' } }, { ...denied, under: [1, 'content'] }])).toEqual([])
  })
})

describe('how and when', () => {
  test('one article has somebody shot, the other poisoned', () => {
    const by = (type: string, more: Told['more'] = {}): Told => ({ type, roles: { agent: 'ana', patient: 'cy' }, more })
    expect(conflicts(by('shoot'), by('poison'))).toEqual(['poison-cy type en=shoot tl=poison'])
    expect(conflicts(by('kill', { troponym: 'strangle' }), by('stab'))).toEqual(['kill-cy type en=strangle tl=stab'])
    expect(conflicts(by('kill', { troponym: 'hang' }), by('shoot'))).toEqual(['kill-cy type en=hang tl=shoot'])
    expect(conflicts(by('kill'), by('shoot'))).toEqual([])
  })

  test('who is shot and stabbed as well is in no dispute', () => {
    const [hang, shoot]: [Told, Told] = [{ type: 'kill', roles: { agent: 'ana', patient: 'cy' }, more: { troponym: 'hang' } }, { type: 'shoot', roles: { agent: 'ana', patient: 'cy' } }]
    const tl = reading('tl', [...around(shoot), { type: 'stab', roles: { agent: 'zed', patient: 'cy' } }])
    expect(alignAll(reading('en', around(hang)), tl).value.conflicts).toEqual([])
  })

  test('another year, or another month, of what happens once', () => {
    const born = (when: string): Told => ({ type: 'give-birth', roles: { patient: 'cy' }, more: { when } })
    expect(conflicts(born('1869'), born('1872'))).toEqual(['give-birth-cy time en=1869 tl=1872'])
    expect(conflicts(born('1869-03'), born('1869-04-11'))).toEqual(['give-birth-cy time en=1869-03 tl=1869-04-11'])
    expect(conflicts(born('1869-03-10'), born('1869-03-11'))).toEqual([])
    expect(conflicts(born('1869'), born('1869-04'))).toEqual([])
  })

  test('two who are named die each by himself', () => {
    const dies = (patient: string): Told => ({ type: 'die', roles: { patient } })
    const { events } = alignAll(reading('en', [...around(dies('cy'))]), reading('tl', [...around(dies('dan'))])).value
    expect(events.filter(({ type }) => type === 'die').map(({ id }) => id).sort()).toEqual(['die-cy', 'die-dan'])
  })

  test('who agrees in one article refuses in the other', () => {
    const [agree, refuse]: [Told, Told] = [{ type: 'agree', roles: { agent: 'cy' } }, { type: 'refuse', roles: { agent: 'cy' } }]
    expect(conflicts(agree, refuse)).toEqual(['agree-cy factuality en=actual tl=denied'])
    const twice = reading('tl', [...around(refuse), { type: 'refuse', roles: { agent: 'cy' } }, { type: 'agree', roles: { agent: 'cy' } }])
    expect(alignAll(reading('en', around(agree)), twice).value.conflicts).toEqual([])
  })
})
