import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/ir/index.js'
import { readPack } from '../../src/packs/index.js'
import { compile, languageOf, type Compiled, type Language } from '../../src/pipeline.js'
import { loadReader } from '../../src/syntax/index.js'
import { bytes, file, storyOf } from '../helpers.js'
import { packText, readLanguages, typeIds } from '../packs/shipped.js'

const packFiles = ['pack.yaml', 'recap.json', 'events.json', 'grammar.json', 'lexicon.yaml', 'syntax.yaml']

/** The languages that ship, or those that are named. Slow; once a file. */
export const loadLanguages = (tags: readonly string[] = readLanguages): ReadonlyMap<string, Language> => new Map(tags.map((tag) => {
  const names = new Map(packFiles.map((name) => [name, { path: `locales/${tag}/${name}`, bytes: bytes(packText(tag, name)) }]))
  names.set('reader.model', { path: `locales/${tag}/reader.model`, bytes: new Uint8Array(readFileSync(join('locales', tag, 'reader.model'))) })
  return [tag, languageOf(readPack({ tag, layers: [names] }, { types: typeIds, reading: true, loadReader }).value)]
}))

export interface Result extends Compiled {
  readonly diagnostics: readonly Diagnostic[]
  /** What was reported about review.yaml: code, line and column. */
  readonly about: readonly string[]
}

/** Compiles a story of texts with a review.yaml. */
export function told(languages: ReadonlyMap<string, Language>, texts: Readonly<Record<string, string>>, review?: string): Result {
  const files = { ...storyOf(texts), ...(review === undefined ? {} : { review: file('sources/s/review.yaml', review) }) }
  const { value, diagnostics } = compile(files, languages, [...languages.values()].map(({ pack }) => pack))
  if (!value) throw new Error('no article was read')
  return { ...value, diagnostics, about: diagnostics.filter(({ code }) => code.startsWith('review-')).map(({ code, line, column }) => `${code} ${line}:${column}`) }
}

export const finale = {
  'en.md': '---\ntitle: T\n---\n\nAnna meets Ben in a hospital. When Anna finds a letter, she leaves Ben.\n\nLater Ben kidnaps Carlo, her brother. Ben tries to kill Carlo, but Anna shoots Ben.\n',
  'tl.md': '---\ntitle: T\n---\n\nNagkakilala sina Anna at Ben sa isang ospital. Nahanap ni Anna ang liham at iniwan niya si Ben.\n\nDinukot ni Ben si Carlo, ang kapatid ni Anna. Pinatay ni Ben si Carlo.\n',
  'story.yaml': 'date: 2024-05-01\ncast:\n  - id: anna\n    gender: female\n    names: { und: Anna }\n  - id: ben\n    gender: male\n    names: { und: Ben }\n  - id: carlo\n    gender: male\n    names: { und: Carlo }\n',
}
