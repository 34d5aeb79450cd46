import { describe, expect, test } from 'vitest'
import { alignAll, outline, reading, type Told } from './story.js'
import type { Reading } from '../../src/ir/index.js'

const shot: Told = { type: 'shoot', roles: { agent: 'ana', patient: 'ben' } }
const meet: Told = { type: 'meet', roles: { agent: ['ana', 'ben'] } }
const marry: Told = { type: 'marry', roles: { agent: ['ana', 'ben'] } }
const control: Told = { type: 'control-mind', roles: { agent: 'kit', patient: 'ben' } }

describe('mentions become events', () => {
  test('one article gives one event for each', () => {
    const { value, diagnostics } = alignAll(reading('en', [meet, marry, shot]))
    expect(outline(value)).toEqual(['meet-ana-ben en0', 'marry-ana-ben en1', 'shoot-ben en2'])
    expect(diagnostics).toEqual([])
    expect(value.beats.every((beat) => beat.relation === 'single-source')).toBe(true)
  })

  test('two articles are joined, whatever the order of the readings', () => {
    const [en, tl] = [reading('en', [meet, marry, shot]), reading('tl', [meet, shot])]
    expect(outline(alignAll(en, tl).value)).toEqual(['meet-ana-ben en0 tl0', 'marry-ana-ben en1', 'shoot-ben en2 tl1'])
    expect(alignAll(tl, en)).toEqual(alignAll(en, tl))
  })

  test('a finer kind is the event’s where every article means it', () => {
    const slap: Told = { type: 'hit', roles: { agent: 'ana', patient: 'ben' }, more: { troponym: 'slap' } }
    const kindOf = (one: Told, other: Told): unknown => alignAll(reading('en', [meet, one]), reading('tl', [meet, other])).value.events.find(({ type }) => type === 'hit')?.troponym
    expect(kindOf(slap, slap)).toBe('slap')
    expect(kindOf(slap, { ...slap, more: {} })).toBeUndefined()
    expect(kindOf(slap, { ...slap, more: { troponym: 'punch' } })).toBeUndefined()
  })

  test('three languages are one join', () => {
    const { value } = alignAll(reading('en', [meet, shot]), reading('es', [marry, shot]), reading('tl', [meet, marry]))
    expect(outline(value)).toEqual(['meet-ana-ben en0 tl0', 'marry-ana-ben es0 tl1', 'shoot-ben en1 es1'])
  })

  test('parties that another type sees from the other side stay on theirs', () => {
    const rescue: Told = { type: 'rescue', roles: { agent: 'ana', patient: 'ben' } }
    const recover: Told = { type: 'recover', roles: { agent: ['ana', 'ben'] }, more: { confidence: 0.6 } }
    const { value } = alignAll(reading('en', [meet, rescue]), reading('tl', [meet, recover]))
    expect(value.events.filter(({ type }) => type === 'rescue').map(({ roles }) => roles)).toEqual([{ agent: [{ entity: 'ana' }], patient: [{ entity: 'ben' }] }])
  })

  test('nothing is brought to itself', () => {
    const bring: Told = { type: 'bring', roles: { agent: 'ana', theme: 'ben', goal: ['ben'] } }
    const { value } = alignAll(reading('en', [meet, bring]))
    expect(value.events.find(({ type }) => type === 'bring')?.roles).toEqual({ agent: [{ entity: 'ana' }], theme: [{ entity: 'ben' }] })
  })

  test('near types are joined where the same people take part, and the surer type names the event', () => {
    const { value } = alignAll(reading('en', [meet, { ...shot, type: 'kill', more: { confidence: 0.6 } }]), reading('tl', [meet, shot]))
    expect(outline(value)).toEqual(['meet-ana-ben en0 tl0', 'shoot-ben en1 tl1'])
  })

  test('of two accounts of who takes part the clearly surer one is told', () => {
    const by = (agent: string, referents: number): Told => ({ type: 'kill', roles: { agent, patient: 'ben' }, more: { referents } })
    const agentOf = (en: Told, tl: Told): unknown => alignAll(reading('en', [meet, en]), reading('tl', [meet, tl])).value.events.find(({ type }) => type === 'kill')?.roles.agent
    expect(agentOf(by('kit', 0.5), by('ana', 0.9))).toEqual([{ entity: 'ana' }])
    expect(agentOf(by('kit', 0.9), by('ana', 0.5))).toEqual([{ entity: 'kit' }])
  })

  test('parties that reading is unsure of are a weak difference', () => {
    const read = (referents: number): Told => ({ type: 'spy', roles: { agent: 'kit', patient: 'ana' }, text: 'he spied on her', more: { referents } })
    const told: Told = { type: 'spy', roles: { agent: 'ana', patient: 'ben' } }
    const outlineOf = (referents: number): string[] => outline(alignAll(reading('en', [meet, told, marry, control]), reading('tl', [meet, read(referents), marry, control])).value)
    expect(outlineOf(0.3).some((line) => line.startsWith('spy') && line.endsWith('en1 tl1'))).toBe(true)
  })

  test('of two discoveries the one of the like thing is the same', () => {
    const about = (tag: string, at: number, content: Told): Told[] => [{ type: 'discover', roles: { experiencer: 'ana' }, more: { roles: { experiencer: [{ entity: 'ana' }], content: [{ event: `${tag}:${at + 1}:1` }] } } }, { ...content, under: [at, 'content'] }]
    const returned: Told = { type: 'return', roles: { agent: 'cy' } }
    const stolen: Told = { type: 'steal', roles: { agent: 'cy', theme: 'ring' } }
    const both = reading('tl', [...about('tl', 0, stolen), ...about('tl', 2, returned)])
    const joined = (en: Told): string[] => outline(alignAll(reading('en', about('en', 0, en)), both).value).filter((line) => line.startsWith('discover') && line.includes('en0'))
    expect(joined(returned)).toEqual([expect.stringContaining('en0 tl2')])
    expect(joined(stolen)).toEqual([expect.stringContaining('en0 tl0')])
  })

  test('two who leave, and nobody else in it, leave twice', () => {
    const told = (tag: string, agent: string): Reading => reading(tag, [{ type: 'meet', roles: { agent: ['ana', 'ben'] } }, { type: 'leave', roles: { agent } }, { type: 'fight', roles: { agent: ['ana', 'ben'] } }])
    expect(outline(alignAll(told('en', 'ana'), told('tl', 'ana')).value)).toContain('leave-ana en1 tl1')
    expect(outline(alignAll(told('en', 'ana'), told('tl', 'ben')).value).filter((line) => line.startsWith('leave'))).toHaveLength(2)
  })

  test('to save oneself is not to save another', () => {
    const told = (tag: string, patient: string): Reading => reading(tag, [{ type: 'shoot', roles: { agent: 'ana', patient: 'ben' } }, { type: 'rescue', roles: { agent: 'ana', patient } }])
    expect(outline(alignAll(told('en', 'ben'), told('tl', 'ben')).value)).toContain('rescue-ben en1 tl1')
    expect(outline(alignAll(told('en', 'ben'), told('tl', 'ana')).value).filter((line) => line.startsWith('rescue'))).toHaveLength(2)
  })

  test('what happens twice stays two events, joined by what is told around it', () => {
    const { value } = alignAll(reading('en', [control, meet, shot, control, marry]), reading('tl', [meet, shot, control, marry]))
    expect(outline(value)).toEqual(['control-mind-ben en0', 'meet-ana-ben en1 tl0', 'shoot-ben en2 tl1', 'control-mind-ben-2 en3 tl2', 'marry-ana-ben en4 tl3'])
  })

  test('what an article comes back to is no second event', () => {
    const confess: Told = { type: 'confess', roles: { agent: 'ana' } }
    const { value } = alignAll(reading('en', [shot, meet, confess, { ...shot, under: [2, 'content'] }].map((told, i) => (i === 0 || i === 3 ? { ...told, type: 'kill' } : told))))
    expect(outline(value)).toEqual(['meet-ana-ben en1', 'kill-ben en0', 'confess-ana en2'])
  })

  test('roles are united and nested events named by id', () => {
    const order: Told = { type: 'order', roles: { agent: 'kit', patient: 'ana' }, more: { roles: { agent: [{ entity: 'kit' }], patient: [{ entity: 'ana' }], content: [{ event: 'en:1:1' }] } } }
    const { value } = alignAll(reading('en', [order, { type: 'shoot', roles: { patient: 'ben' }, under: [0, 'content'] }]), reading('tl', [shot], []))
    const [first, second] = value.events
    expect(first?.roles.content).toEqual([{ event: 'shoot-ben' }])
    expect(second?.roles).toEqual({ agent: [{ entity: 'ana' }], patient: [{ entity: 'ben' }] })
  })

  test('reasons and purposes become links between events', () => {
    const { value } = alignAll(reading('en', [shot, { type: 'become-jealous', roles: { experiencer: 'ana' }, under: [0, 'reason'] }, { type: 'rescue', roles: { agent: 'ana', patient: 'cy' }, under: [0, 'purpose'] }]))
    const event = value.events.find(({ type }) => type === 'shoot')
    expect(event).toMatchObject({ because: ['become-jealous-ana'], purpose: ['rescue-cy'] })
    expect(value.events.map(({ type }) => type)).toEqual(['become-jealous', 'shoot', 'rescue'])
  })

  test('an article that shares nothing is reported', () => {
    const { diagnostics } = alignAll(reading('en', [meet, marry]), reading('tl', [{ type: 'steal', roles: { agent: 'zed', theme: 'ring' } }]))
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['article-unshared sources/s/en.md', 'article-unshared sources/s/tl.md'])
  })

  test('nothing is made of nothing', () => {
    expect(alignAll().value).toMatchObject({ languages: [], entities: [], events: [], beats: [], conflicts: [], links: [] })
    expect(alignAll(reading('en', []), reading('tl', [])).value.events).toEqual([])
  })
})

describe('story order', () => {
  test('a look back comes before what it is told after', () => {
    const { value } = alignAll(reading('en', [shot, { ...meet, more: { time: 'flashback', tense: 'pluperfect' } }, marry]))
    expect(value.events.map(({ id }) => id)).toEqual(['meet-ana-ben', 'shoot-ben', 'marry-ana-ben'])
  })

  test('dates outweigh the order of telling, as far as they are told', () => {
    const at = (told: Told, when: string): Told => ({ ...told, more: { ...told.more, when } })
    const ids = (...tellings: Told[]): string[] => alignAll(reading('en', tellings)).value.events.map(({ id }) => id)
    expect(ids(at(shot, '2021-03'), at(meet, '1974'), at(marry, '2021-01-09'))).toEqual(['meet-ana-ben', 'marry-ana-ben', 'shoot-ben'])
    expect(ids(at(shot, '2021-03'), at(meet, '2021'), marry)).toEqual(['shoot-ben', 'meet-ana-ben', 'marry-ana-ben'])
  })

  test('before and after say what they say', () => {
    const { value } = alignAll(reading('en', [{ type: 'leave', roles: { agent: 'ben' } }, { type: 'return', roles: { agent: 'ana' }, under: [0, 'before'] }, { type: 'recover', roles: { agent: 'ben' }, under: [0, 'after'] }]))
    expect(value.events.map(({ id }) => id)).toEqual(['recover-ben', 'leave-ben', 'return-ana'])
  })
})
