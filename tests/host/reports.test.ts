import { describe, expect, test } from 'vitest'
import { githubReport, sarifReport } from '../../src/host/index.js'
import type { Diagnostic } from '../../src/ir/index.js'

const found: readonly Diagnostic[] = [
  { code: 'title-missing', severity: 'warning', path: 'sources/a b/en.md', line: 3, column: 7, message: '100% wrong: a, b\nand more', hint: 'Mend it.' },
  { code: 'file-ignored', severity: 'info', path: 'sources/x#1.txt', message: 'Nobody reads it.' },
  { code: 'title-missing', severity: 'error', path: 'sources/c/en.md', line: 1, message: 'Gone.' },
]
const locate = (path: string): string => `blog/${path}`

test('annotations stand at their lines, with nothing in them that ends them early', () => {
  expect(githubReport(found, locate).split('\n')).toEqual([
    '::warning file=blog/sources/a b/en.md,line=3,col=7,title=title-missing::100%25 wrong: a, b%0Aand more%0AMend it.',
    '::notice file=blog/sources/x#1.txt,title=file-ignored::Nobody reads it.',
    '::error file=blog/sources/c/en.md,line=1,title=title-missing::Gone.',
    '',
  ])
  expect(githubReport([{ code: 'x', severity: 'error', path: 'a,b:c', message: '\r' }], (path) => path)).toBe('::error file=a%2Cb%3Ac,title=x::%0D\n')
})

describe('SARIF', () => {
  const report = JSON.parse(sarifReport(found, { name: 'tool', version: '1.2.3', titles: { 'title-missing': { title: 'No title' } }, locate })) as any

  test('names the tool and each code once', () => {
    expect(report.version).toBe('2.1.0')
    expect(report.runs[0].tool.driver).toEqual({ name: 'tool', version: '1.2.3', rules: [{ id: 'file-ignored' }, { id: 'title-missing', shortDescription: { text: 'No title' } }] })
  })

  test('has each finding at its place', () => {
    const [first, second, third] = report.runs[0].results
    expect(first).toEqual({
      ruleId: 'title-missing', ruleIndex: 1, level: 'warning', message: { text: '100% wrong: a, b\nand more\nMend it.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'blog/sources/a%20b/en.md' }, region: { startLine: 3, startColumn: 7 } } }],
    })
    expect(second).toMatchObject({ ruleIndex: 0, level: 'note', locations: [{ physicalLocation: { artifactLocation: { uri: 'blog/sources/x%231.txt' } } }] })
    expect(second.locations[0].physicalLocation).not.toHaveProperty('region')
    expect(third.locations[0].physicalLocation.region).toEqual({ startLine: 1 })
  })
})
