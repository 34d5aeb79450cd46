import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Regular expressions written in a source file. */
function expressionsIn(path: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort()
const expressions = new Map(sources.flatMap((path) => expressionsIn(`src/${path}`).map((text) => [text, path] as const)))
/** With a single repetition the time cannot grow faster than with the square of the text. */
const suspects = [...expressions].filter(([text]) => (text.replace(/\[(?:\\.|[^\]\\])*\]|\\./g, '.').match(/[*+]|\{\d+,\}/g) ?? []).length > 1)

/** How the time to search a text grows with its length: the degree of the polynomial, by recheck's automata and fuzzing. */
function degreeOf(literal: string): number {
  const end = literal.lastIndexOf('/')
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1).replace(/[dgy]/g, ''), { timeout: 20_000 })
  if (result.status === 'unknown') throw new Error(`recheck: ${JSON.stringify(result.error)}`)
  return result.status === 'safe' ? 1 : result.complexity.type === 'exponential' ? Infinity : 'degree' in result.complexity ? result.complexity.degree : 1
}

describe('regular expressions', () => {
  test('are found', () => expect(suspects.length).toBeGreaterThan(30))

  test.each(suspects)('%s in %s: the time grows with the square of the text at most', (literal) => {
    expect(degreeOf(literal)).toBeLessThanOrEqual(2)
  })

  test('that would take cubic or exponential time are told', () => expect([degreeOf('/^(?:a|a)*$/'), degreeOf('/a*a*a*$/')]).toEqual([Infinity, 4]))
})
