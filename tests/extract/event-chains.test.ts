import { describe, expect, test } from 'vitest'
import { linksTo, partsIn } from '../../src/extract/event-chains.js'

describe('parts in chains of events', () => {
  test('come from the type and the deep slot', () => {
    expect(partsIn({ slot: 'obj', types: ['kidnap'] })).toEqual(['harmed'])
    expect(partsIn({ slot: 'subj', types: ['kidnap'] })).toEqual(['harmer'])
    expect(partsIn({ slot: 'subj', types: ['die'] })).toContain('dead')
  })

  test('are none where the verb may mean different things, or nothing that is known', () => {
    expect(partsIn({ slot: 'obj', types: ['kidnap', 'meet'] })).toEqual([])
    expect(partsIn({ slot: 'obj', types: [] })).toEqual([])
  })
})

describe('links', () => {
  test('tie a rescue to who was kidnapped, not to who did it', () => {
    expect(linksTo(['helped'], ['harmed'], true)).toContain('harmed, then helped')
    expect(linksTo(['helped'], ['harmer'], true)).toEqual(['harmer, then helped'])
  })

  test('bar the dead from what comes later, but not from being told of', () => {
    expect(linksTo(['helper'], ['dead'], true)).toContain('dead before')
    expect(linksTo(['dead'], ['dead'], true)).not.toContain('dead before')
    expect(linksTo([], ['dead'], false)).toEqual([])
  })
})
