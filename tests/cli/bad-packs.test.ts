import { expect, test } from 'vitest'
import { crossbeat, folder, has, readText } from './run.js'

test('bad packs and names are reported at their places, and all languages that can be are built', () => {
  const root = folder({
    'crossbeat.config.json': '{ "languages": ["en", "tl", "sv", "nds", "fy"] }',
    'sources/s/en.md': '---\ntitle: T\ndate: 2020-01-01\n---\nAnna Cruz meets Ben Reyes. Anna Cruz shoots Ben Reyes.\n',
    'sources/s/story.yaml': 'cast:\n  - { id: anna, gender: female, names: { und: "<b>Anna Cruz</b>" } }\n  - { id: ben, gender: male, names: { und: "Ben \u202EReyes" } }\n',
    // a template with HTML, over the shipped one
    'locales/en/events.json': '{\n  "shoot": "{{agent, subject}} <em>{{act, verb(as: shoot)}}</em> {{patient, object}}"\n}\n',
    // a folder that is no language tag
    'locales/swedish/recap.json': '{}',
    // a fallback loop
    'locales/nds/pack.yaml': 'fallbacks: [fy]\n', 'locales/nds/recap.json': '{}', 'locales/nds/events.json': '{}', 'locales/nds/grammar.json': '{}',
    'locales/fy/pack.yaml': 'fallbacks: [nds, en]\n', 'locales/fy/recap.json': '{}', 'locales/fy/events.json': '{}', 'locales/fy/grammar.json': '{}',
    // a half-translated file
    'locales/sv/pack.yaml': 'fallbacks: [en]\n', 'locales/sv/recap.json': '{ "label.cast": "Vem är vem", "label.sources": "" }', 'locales/sv/grammar.json': '{ "cases": { "subject": { "core": true }, "object": { "core": true } }, "predicates": { "active.narrative.positive": "{base}" } }',
    'locales/sv/events.json': '{ "meet": "", "shoot": "{{agent, subject}} {{act, verb(as: skjuter)}} {{patient, object}}" }',
  })
  const run = crossbeat(root, 'build', '--json')
  const found = run.json.diagnostics.filter(({ code }) => code !== 'pack-key-missing').map(({ code, path, line }) => [code, path, line])
  expect(found).toEqual(expect.arrayContaining([
    ['pack-html', 'locales/en/events.json', 2],
    ['pack-folder', 'locales/swedish', undefined],
    ['pack-fallback-loop', 'locales/nds/pack.yaml', 1],
    ['pack-untranslated', 'locales/sv/recap.json', undefined],
    ['name-marks', 'sources/s/story.yaml', 2],
    ['name-marks', 'sources/s/story.yaml', 3],
  ]))
  expect(run.code).toBe(1)
  for (const tag of ['en', 'tl', 'sv', 'nds', 'fy']) expect(has(root, `dist/s/${tag}.md`), tag).toBe(true)
  expect(has(root, 'dist/s/swedish.md')).toBe(false)
  expect(readText(root, 'dist/s/en.md')).toContain('Anna Cruz shoots Ben Reyes')
  const half = readText(root, 'dist/s/sv.md')
  expect(half).toMatch(/meet \(en\)\. \*\(in English\)\*/)
  expect(half).toMatch(/Anna Cruz skjuter Ben Reyes \(en\)\./)
  expect(half).toContain('## Vem är vem')
  // What one pack falls back on falls back itself.
  expect(readText(root, 'dist/s/nds.md')).toContain('*(in English)*')
})
