import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexFile, newIndexMemory, parseIndex, type IndexFile } from '../../src/emit/index.js'
import { jsonArtifact } from '../../src/emit/json.js'
import { indexSchema } from '../../src/emit/schema/index.js'

const generator = { name: 'crossbeat', version: '1' }
type Listed = IndexFile['stories'][number]

const text = fc.oneof(fc.string(), fc.constantFrom('"stories": []', '"files": []', 'a\nb', '$&', 'x'))
const listed = (story: string): fc.Arbitrary<Listed> => fc.record({ title: text, summary: text, tags: fc.array(text, { maxLength: 2 }), draft: fc.boolean(), more: fc.boolean() }).map(({ more, ...recap }) => ({
  recaps: [{ language: 'en', slug: 's', ...recap, markdown: `${story}/en.md`, data: `${story}/en.json` }, ...(more ? [{ slug: 't', title: 't', language: 'tl', data: `${story}/tl.json`, markdown: `${story}/tl.md` }] : [])],
  story, model: `${story}/model.json`, languages: ['en', 'tl'], alignment: `${story}/alignment.json`,
}))
const builds = fc.array(fc.record({ a: fc.option(listed('a')), b: fc.option(listed('b')), c: fc.option(listed('c')), files: fc.uniqueArray(fc.constantFrom('a/en.md', 'b/en.md', 'feed/en.json', 'c/tl.json')) }), { minLength: 1, maxLength: 5 })

test('an index made after others is the one made by itself, and is read as what it says', () => {
  fc.assert(fc.property(builds, (rounds) => {
    const memory = newIndexMemory()
    let before = new Map<string, Listed>()
    for (const { files, ...entries } of rounds) {
      // What a build does not compile it takes over from the index that it read.
      for (const [story, entry] of Object.entries(entries)) if (entry) before.set(story, entry)
      const made = indexFile([...before.values()], files, { generator }, memory)
      const alone = jsonArtifact('index.json', { schemaVersion: 1, generator, stories: [...before.values()].sort((a, b) => (a.story < b.story ? -1 : 1)), files: [...new Set([...files, 'index.json'])].sort() }, indexSchema)
      expect(made).toEqual(alone)
      const read = parseIndex(made.value!.text, memory) as IndexFile
      expect(read).toEqual(indexSchema.parse(JSON.parse(made.value!.text)))
      before = new Map(read.stories.map((entry) => [entry.story, entry]))
    }
  }), { numRuns: 200 })
})

test('an entry that is amiss is reported by its place in the whole', () => {
  const story: Listed = { story: 'a', languages: ['en'], model: 3 as never, alignment: 'a/alignment.json', recaps: [] }
  const { value, diagnostics } = indexFile([story], [], { generator })
  expect(value).toBeUndefined()
  expect(diagnostics[0]?.message).toContain('stories.0.model')
})
