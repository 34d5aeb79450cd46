import { describe, expect, test } from 'vitest'
import { unanswered } from '../../src/dialogue/asked.js'
import { converse, type Answers } from '../../src/dialogue/converse.js'
import { ansi, plain, questionText } from '../../src/dialogue/page.js'
import type { Question } from '../../src/dialogue/question.js'
import { acceptanceOf } from '../../src/exchange/correction.js'
import { parseSpoken } from '../../src/exchange/spoken.js'
import { spoken } from '../../src/exchange/web-annotation.js'
import type { Decision } from '../../src/record/index.js'

const passage = (exact: string) => ({ lang: 'en', exact, prefix: '', suffix: '' })
const machine = { type: 'shoot', roles: { agent: [{ entity: 'ben' }], patient: [{ text: 'the "man"' }] }, factuality: 'actual', polarity: 'positive' } as const
const question = (exact: string): Question => ({
  key: exact, kind: 'event', doubt: 0.5, ask: 'Right?', reading: spoken(machine), reasons: ['confidence 0.5'],
  quotes: [{ language: 'en', path: 'sources/s/en.md', line: 1, column: 1, text: `He ${exact} it.\u001b[2J`, start: 3, end: 3 + exact.length }],
  accept: { section: 'passages', value: { ...passage(exact), event: acceptanceOf(machine) } },
  reject: { section: 'passages', value: { ...passage(exact), noEvent: true } },
  correct: { kind: 'line', prompt: 'Say it right', initial: spoken(machine), passage: passage(exact), machine, before: acceptanceOf(machine) },
})

async function talk(keys: readonly string[], lines: readonly (string | undefined)[] = [], answers: Partial<Answers> = {}) {
  const written: Decision[] = []
  const shown: string[] = []
  const [nextKeys, nextLines] = [[...keys], [...lines]]
  const result = await converse(['a', 'b', 'c'].map(question), {
    style: plain, write: (text) => void shown.push(text), key: async () => nextKeys.shift(), line: async () => nextLines.shift(),
  }, {
    write: async (decision) => (written.push(decision), undefined), undo: async () => (written.pop(), undefined), wrong: () => undefined, ...answers,
  })
  return { result, written, shown: shown.join('') }
}

describe('the dialogue', () => {
  test('takes accepting, rejecting, skipping and quitting', async () => {
    const { result, written } = await talk(['A', 'r', 's'])
    expect(result).toEqual({ answered: 2, skipped: 1, left: 0 })
    expect(written.map(({ value }) => value)).toEqual([{ ...passage('a'), event: { type: 'shoot', roles: { agent: ['ben'] }, factuality: 'actual', polarity: 'positive' } }, { ...passage('b'), noEvent: true }])
    expect((await talk(['q'])).result).toEqual({ answered: 0, skipped: 0, left: 3 })
    expect((await talk([])).result.left).toBe(3)
  })

  test('goes back, over skips too', async () => {
    const { result, written } = await talk(['a', 's', 'u', 'u', 'r', 'q'])
    expect(result).toEqual({ answered: 1, skipped: 0, left: 2 })
    expect(written).toMatchObject([{ value: { exact: 'a', noEvent: true } }])
  })

  test('stays where it is when an answer cannot be written or taken back', async () => {
    const { result, shown } = await talk(['a', 'q'], [], { write: async () => 'The file is broken.' })
    expect(result.answered).toBe(0)
    expect(shown).toContain('The file is broken.')
    expect((await talk(['a', 'u', 'q'], [], { undo: async () => 'Changed by somebody else.' })).result.answered).toBe(1)
  })

  test('takes a correction, and asks again for one that makes no sense', async () => {
    const { written, shown } = await talk(['c', 'q'], ['shoot(', 'shoot(agent: anna, patient: "the \'man\'"), attempted'])
    expect(shown).toContain('write it as type(role: who')
    expect(written).toEqual([{ section: 'passages', value: { ...passage('a'), event: { type: 'shoot', roles: { agent: ['anna'] }, factuality: 'attempted', polarity: 'positive' } } }])
  })

  test('takes no correction for one thought better of, and the same for an acceptance', async () => {
    expect((await talk(['c', 'q'], [undefined])).written).toEqual([])
    expect((await talk(['c', 'q'], [''])).written).toEqual([])
    expect((await talk(['c', 'q'], [spoken(machine)])).written).toMatchObject([{ value: { event: { type: 'shoot' } } }])
  })

  test('lets no article steer the terminal', () => {
    expect(questionText(question('x'), ansi)).toContain('He \u001b[1mx\u001b[22m it.[2J')
    expect(questionText(question('x'), plain)).toContain('"He [x] it.[2J"')
  })

  test('asks nothing that is answered', () => {
    const at = { path: 'review.yaml' }
    expect(unanswered(['a', 'b'].map(question), { passages: [{ ...passage('a'), event: { type: 'kill' }, at }], events: [] }).map(({ key }) => key)).toEqual(['b'])
    expect(unanswered(['a', 'b'].map(question), { passages: [{ ...passage('a'), refersTo: 'ben', at }], events: [] })).toHaveLength(2)
  })
})

describe('an event on a line', () => {
  test.each([
    ['shoot', { type: 'shoot', roles: {}, factuality: 'actual', polarity: 'positive' }],
    ['shoot(agent: anna + ben, patient: "a, b + (c)"), attempted', { type: 'shoot', roles: { agent: ['anna', 'ben'], patient: [{ text: 'a, b + (c)' }] }, factuality: 'attempted', polarity: 'positive' }],
    ['try( content: <kill-ben> ), negative', { type: 'try', roles: { content: [{ event: 'kill-ben' }] }, factuality: 'actual', polarity: 'negative' }],
    ['shoot(patient: )', { type: 'shoot', roles: { patient: [] }, factuality: 'actual', polarity: 'positive' }],
  ])('%s', (line, said) => expect(parseSpoken(line)).toEqual(said))

  test.each([['', 'write it as'], ['shoot(agent)', 'no role'], ['shoot(agent: a, agent: b)', 'stands twice'], ['shoot(), maybe', 'no factuality'], ['shoot(agent: a', 'write it as']])('%j is none', (line, why) => {
    expect((parseSpoken(line) as { why: string }).why).toContain(why)
  })
})
