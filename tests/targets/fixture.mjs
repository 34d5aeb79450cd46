/** Two stories in three languages, one from right to left, whose titles, names and descriptions are full of what engines read marks from. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const languages = ['en', 'tl', 'ar']
export const siteUrl = 'https://example.org'

/** Marks of Go, Liquid, JSX, Vue, HTML, kramdown and directives. */
export const hostile = [
  '{{ 6 | times: 7 }}', '{% include nothing %}', '{{< nothing >}}', '{{% nothing %}}', '{{ 6 * 7 }}', '{x}', '{:.c}', '<b>b</b>', '<script>alert(1)</script>', '<Thing/>', '${x}', '#{x}',
  '$$x$$', 'a | b | c', ':tada:', '::: danger', '`code`', '*star*', '_under_', '[l](http://x.example)', '![i](x)', '&lt;', '&amp;', '~~gone~~', 'http://x.example', 'a@b.example', '<!-- c -->', '[[toc]]', '---', 'export const x = 1', 'import x from "y"', ':t[x]', '\\n',
]
const title = '{{ 6 | times: 7 }} {% raw %} {{< x >}} {x} <b>b</b> "q" \'s\' \\ : # </script>'

const article = (lang, body) => `---\ntitle: A story\nlang: ${lang}\ndate: 2020-01-02\nurl: https://example.org/${lang}?a=1&b=2\n---\n\n${body}\n`
const english = 'Anna meets Ben in a hospital. Later Ben kidnaps Carlo.\n\nAnna shoots Ben.'
const tagalog = 'Nagkakilala sina Anna at Ben sa isang ospital. Dinukot ni Ben si Carlo.\n\nBinaril ni Anna si Ben.'

const person = (id, name, more = {}) => ({ id, gender: id === 'anna' ? 'female' : 'male', names: { und: name }, ...more })
const cast = [
  person('anna', 'Anna', { description: Object.fromEntries(languages.map((lang) => [lang, hostile.join(' ')])) }),
  person('ben', 'Ben', { description: Object.fromEntries(languages.map((lang) => [lang, 'export default'])) }),
  person('carlo', 'Carlo', { description: Object.fromEntries(languages.map((lang) => [lang, '::: v-pre'])) }),
  person('dora', 'Dora {{ 6 | times: 7 }} {% x %} {{< y >}} <b>{x}</b> a | b'),
  person('emil', 'import Emil'),
]
const titles = {
  braces: { en: `One ${title}`, tl: `Isa ${title}`, ar: `واحد ${title}` },
  index: { en: 'Anna & Ben', tl: 'Anna & Ben', ar: 'Anna & Ben' },
}

/** Text as Markdown: each mark after a backslash. */
const escaped = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/**
 * Writes the fixture into a new folder and builds it for the targets.
 *
 * @param build the package's own
 * @returns {Promise<{ root: string, recaps: object[], diagnostics: object[] }>} its folder, and all recaps as data
 */
export async function fixture(build, targets) {
  const root = mkdtempSync(join(tmpdir(), 'crossbeat-sites-'))
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const configure = (more) => put('crossbeat.config.json', JSON.stringify({ languages, drafts: false, site: { url: siteUrl, title: 'Recaps', language: 'en' }, ...more }))
  for (const name of Object.keys(titles)) {
    put(`sources/${name}/en.md`, article('en', english))
    put(`sources/${name}/tl.md`, article('tl', tagalog))
    put(`sources/${name}/story.yaml`, JSON.stringify({ title: titles[name], date: '2020-03-04', tags: ['tele vision', '{{ tag }}'], cast }))
  }
  configure({})
  await build({ root })
  // An editor's words, in the place of the first beat's.
  for (const name of Object.keys(titles)) {
    const { beats } = read(`dist/${name}/model.json`)
    put(`sources/${name}/review.yaml`, JSON.stringify({ wording: languages.map((lang) => ({ beat: beats[0].id, lang, text: escaped(`${hostile.join(' ')} in ${lang}.`) })) }))
  }
  configure({ targets: ['plain', ...targets] })
  const { diagnostics } = await build({ root })
  return { root, diagnostics, recaps: Object.keys(titles).flatMap((name) => languages.map((lang) => read(`dist/${name}/${lang}.json`))) }
}
