import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sentencesOf } from '../helpers.js'

const front = '---\ntitle: T\n---\n'
const abbreviations = (tag: string): string[] => parse(readFileSync(`locales/${tag}/pack.yaml`, 'utf8')).abbreviations
const cut = (text: string, tag = 'en'): string[] => sentencesOf(front + text, abbreviations(tag), `${tag}.md`).sentences.map((sentence) => sentence.text)

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Dr. Smith met Mr. and Mrs. Lee. They left.', ['Dr. Smith met Mr. and Mrs. Lee.', 'They left.']],
    ['J. K. Rowling met J.R.R. Tolkien. Then K. left.', ['J. K. Rowling met J.R.R. Tolkien.', 'Then K. left.']],
    ['"Who are you?" she asked. He said "Go." Then he left.', ['"Who are you?" she asked.', 'He said "Go."', 'Then he left.']],
    ['“Stop!” he cried. “No.” She left.', ['“Stop!” he cried.', '“No.”', 'She left.']],
    ['It stopped.) (She did.) Next.', ['It stopped.)', '(She did.)', 'Next.']],
    ['He stopped… and went on. Later… nothing.', ['He stopped… and went on.', 'Later… nothing.']],
    ['He stopped… She went on.', ['He stopped…', 'She went on.']],
    ['A thing about Jessica.... They met.', ['A thing about Jessica....', 'They met.']],
    ['It cost $3.50 in 2015. In 2016 it was 4.', ['It cost $3.50 in 2015.', 'In 2016 it was 4.']],
    ['They (she came. he went.) parted. So.', ['They (she came. he went.) parted.', 'So.']],
    ['Lucas et al. agreed. Yes.', ['Lucas et al. agreed.', 'Yes.']],
    ['Visit example.org. Now.', ['Visit example.org.', 'Now.']],
  ])('of %j', (text, expected) => expect(cut(text)).toEqual(expected))

  test.each([
    ['Ang pares ay hindi pa nakikita ng bawat isa mula … hanggang ngayon. Oo.', ['Ang pares ay hindi pa nakikita ng bawat isa mula … hanggang ngayon.', 'Oo.']],
    ['Dumating si Gng. Santos at si G. Cruz. Umalis sila.', ['Dumating si Gng. Santos at si G. Cruz.', 'Umalis sila.']],
    ['Umalis siya. (Siya talaga ang pinakamahusay.) Bumalik siya.', ['Umalis siya.', '(Siya talaga ang pinakamahusay.)', 'Bumalik siya.']],
    ['“…hanggang ngayon.” Wika niya.', ['“…hanggang ngayon.”', 'Wika niya.']],
  ])('of a second language: %j', (text, expected) => expect(cut(text, 'tl')).toEqual(expected))

  test('never cross blocks', () => {
    expect(cut('A heading without a stop\n===\n\nfirst half\n\nsecond half\n\n- item\n')).toEqual(['A heading without a stop', 'first half', 'second half', 'item'])
  })

  test('are counted over all blocks, with line and column', () => {
    const { sentences } = sentencesOf(`${front}# Head\n\nOne. Two\nlines.\n`)
    expect(sentences.map(({ index, block, kind, line, column }) => [index, block, kind, line, column])).toEqual([
      [0, 0, 'heading', 4, 3], [1, 1, 'paragraph', 6, 1], [2, 1, 'paragraph', 6, 6],
    ])
  })

  test('take the markup around them with them', () => {
    const source = `${front}**One.** *Two* is [here](http://x). **Three.**`
    const { sentences } = sentencesOf(source)
    expect(sentences.map(({ start, end }) => source.slice(start, end))).toEqual(['**One.**', '*Two* is [here](http://x).', '**Three.**'])
  })

  test.each([['\n'], ['\r\n']])('are cut out of the file with line endings %j and a byte order mark', (newline) => {
    const source = `\uFEFF---\ntitle: T\n---\n\nOne goes\non. Two\n\n- Three. Four.\n`.replaceAll('\n', newline)
    const { sentences } = sentencesOf(source)
    expect(sentences.map(({ text }) => text)).toEqual(['One goes on.', 'Two', 'Three.', 'Four.'])
    for (const { start, end, text } of sentences) expect(source.slice(start, end).replace(/\s+/g, ' ')).toBe(text)
    expect(sentences[1]).toMatchObject({ line: 6, column: 5 })
  })

  test('of a very long paragraph do not depend on where it is looked at', () => {
    const words = Array.from({ length: 4000 }, (_, i) => (i % 7 === 6 ? 'end. Word' : 'word')).join(' ')
    const sentences = cut(words)
    expect(sentences).toHaveLength(572)
    expect(sentences.join(' ')).toBe(words)
  })

  test('property: sentences hold all text of an article, in order, and stand in the file where they say', () => {
    const word = fc.constantFrom('a', 'Bee', 'c.', 'D.', 'e!', 'F?', '(g', 'h)', '“I', 'j.”', 'K…', '…', 'Dr.', '—', '3.5', '*b.*', 'É.')
    const space = fc.constantFrom(' ', '  ', '\n', '\u00a0')
    fc.assert(fc.property(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 30 }), (parts) => {
      const source = front + parts.flat().join('')
      const { sentences, blocks } = sentencesOf(source, ['Dr.'])
      blocks.forEach((block, i) => expect(sentences.filter((sentence) => sentence.block === i).map(({ text }) => text).join(' ')).toBe(block.text))
      let last = 0
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
    }))
  })
})

test('sentences never overlap in the file, also where markup alone stands between them', () => {
  const { sentences } = sentencesOf('---\n\n---\n*a\u0085**\u00A0Anna')
  sentences.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(sentences[i]!.end))
  expect(sentences.length).toBeGreaterThan(1)
})
