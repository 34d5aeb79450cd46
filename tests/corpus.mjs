/** The annotated stories, and a folder with all of them for one build: shared by the score table and the tests of whole stories. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../', import.meta.url))
const stories = join(repository, 'tests/stories')
const shared = join(repository, '../shared')
const languages = ['en', 'tl']

/** Stories whose articles were looked at while the extractor was tuned. All others are held out: read them, and their numbers say nothing any more. */
const tuned = new Set(['luke-and-jessica', 'superhero-siblings', 'teleserye-finale', 'crime-in-the-harbor', 'band-breakup', 'royal-romance', 'lost-sister', 'barangay-feud', 'moon-weaver', 'rooftop-hearts', 'salt-and-iron', 'night-shift-manila', 'glass-crown', 'noli-me-tangere', 'ibong-adarna'])

/**
 * @typedef {object} Sample
 * @property {string} name of its folder in the build
 * @property {string} title what the table calls it
 * @property {'dev' | 'held out' | 'real'} group
 * @property {string} gold path
 * @property {Readonly<Record<string, string>>} articles path by language
 * @property {boolean} imported whether the articles are texts to import, and not Markdown
 * @property {string} [settings] path of its story.yaml
 */

/** Every story to measure: once without cast, and where somebody wrote a story.yaml once more with it. @returns {Sample[]} */
export function samples() {
  const found = readdirSync(stories).sort().filter((name) => existsSync(join(stories, name, 'gold.json'))).flatMap((name) => {
    const shipped = join(repository, 'sources', name)
    const own = existsSync(join(stories, name, `${languages[0]}.md`)) ? join(stories, name) : shipped
    const articles = Object.fromEntries(languages.map((tag) => [tag, join(own, `${tag}.md`)]))
    return variants({ name, title: name, group: tuned.has(name) ? 'dev' : 'held out', gold: join(stories, name, 'gold.json'), articles, imported: false }, join(shipped, 'story.yaml'))
  })
  return [...found, ...realSamples()]
}

/** The articles that the shipped story was modelled on are somebody's property; they lie beside the project, not in it. */
function realSamples() {
  const name = 'luke-and-jessica'
  const gold = join(shared, 'gold', `${name}.json`)
  const articles = Object.fromEntries(languages.map((tag) => [tag, join(shared, 'seeds', `${name}.${tag}.txt`)]))
  if (![gold, ...Object.values(articles)].every((path) => existsSync(path))) return []
  return variants({ name: 'real-articles', title: 'real articles', group: 'real', gold, articles, imported: true }, join(repository, 'sources', name, 'story.yaml'))
}

function variants(sample, settings) {
  return existsSync(settings) ? [{ ...sample, name: `${sample.name}-cast`, title: `${sample.title} + cast`, settings }, sample] : [sample]
}

/**
 * Builds samples in a temporary folder.
 *
 * @param {{ build: Function, importFile: Function }} api of the compiled package or of its sources
 * @returns the folder, with `dist/`, and what the build reported
 */
export async function buildSamples({ build, importFile }, list) {
  const root = mkdtempSync(join(tmpdir(), 'crossbeat-stories-'))
  const diagnostics = []
  for (const sample of list) {
    const folder = join(root, 'sources', sample.name)
    mkdirSync(folder, { recursive: true })
    if (sample.settings) copyFileSync(sample.settings, join(folder, 'story.yaml'))
    for (const [tag, path] of Object.entries(sample.articles)) {
      if (sample.imported) diagnostics.push(...(await importFile({ file: path, story: sample.name, language: tag, root })).diagnostics)
      else copyFileSync(path, join(folder, `${tag}.md`))
    }
  }
  diagnostics.push(...(await build({ root })).diagnostics)
  return { root, diagnostics }
}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
export const modelPath = (root, sample) => join(root, 'dist', sample.name, 'model.json')
