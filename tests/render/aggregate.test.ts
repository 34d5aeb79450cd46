import { expect, test } from 'vitest'
import { aggregate } from '../../src/render/aggregate.js'
import type { Fact } from '../../src/render/plan/facts.js'
import type { Context } from '../../src/render/types.js'

const context = { voices: new Map(), entities: new Map(), has: () => true, grammar: { cases: {}, ellipsis: [] } } as unknown as Context
const fact = (order: number, actor: string, factuality: string): Fact => {
  const event = { id: `e${order}`, type: 'hit', factuality, polarity: 'positive', order, mentions: [] }
  return { event, told: { event, shapes: [], extras: [], nested: new Map(), fillers: new Map([['agent', [{ entity: actor }]]]) }, tells: [event], actors: [actor] } as unknown as Fact
}

test.each([['ana', true], ['ben', false]])('what comes to nothing for %s stands against what ana did: %s', (actor, isContrast) => {
  const [first] = aggregate([fact(0, 'ana', 'actual'), fact(1, actor, 'prevented')], [], context)
  expect(first?.join).toBe(isContrast ? 'but' : 'single')
})
