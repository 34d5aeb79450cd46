import { expect, test } from 'vitest'
import type { Tree } from '../../src/ir/index.js'
import { rememberingReader } from '../../src/syntax/index.js'

test('a sentence is read again when its names changed, or when too many others came between', () => {
  const asked: string[] = []
  const reader = rememberingReader({ read: (text): Tree => { asked.push(text); return { tokens: [] } } }, 2)
  const names = new Set(['Ana'])
  const first = reader.read('a', { names })
  expect(reader.read('a', { names: new Set(['Ana']) })).toBe(first)
  expect(asked).toEqual(['a'])
  reader.read('a', { names: new Set() })
  expect(asked).toEqual(['a', 'a'])
  reader.read('a', { names })
  reader.read('b')
  reader.read('a', { names })
  expect(asked).toEqual(['a', 'a', 'b'])
  reader.read('a')
  expect(asked).toEqual(['a', 'a', 'b', 'a'])
})
