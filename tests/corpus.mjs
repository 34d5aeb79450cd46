/** The annotated stories, and a folder with all of them for one build: shared by the score table and the tests of whole stories. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../', import.meta.url))
const stories = join(repository, 'tests/stories')
const shared = join(repository, '../shared')
const languages = ['en', 'tl']
/** Stories of one article, or of a third one, in a language that shows how one is added. */
const added = { folder: join(repository, 'tests/stories-es'), tag: 'es' }

/** Stories whose articles were looked at while the extractor was tuned. All others are held out: read them, and their numbers say nothing any more. */
const tuned = new Set(['luke-and-jessica', 'superhero-siblings', 'teleserye-finale', 'crime-in-the-harbor', 'band-breakup', 'royal-romance', 'lost-sister', 'barangay-feud', 'moon-weaver', 'rooftop-hearts', 'salt-and-iron', 'night-shift-manila', 'glass-crown', 'noli-me-tangere', 'ibong-adarna', 'storm-season', 'bridge-trial', 'marilag-twins', 'last-bell', 'ward-seven', 'last-peal', 'five-keys', 'ninth-room', 'ferry-reyna-amihan', 'perlas-ng-habagat', 'ikaw-ang-natira', 'iligan-pawnshop-siege', 'kingfisher-season-two', 'song-of-sumarang', 'the-eleventh-year', 'kidlat-relay', 'clinic-of-dr-lacson', 'the-long-count', 'red-lantern-case', 'love-team-scandal', 'the-quezon-avenue-heist', 'kapag-bumalik-ang-habagat', 'ang-hari-ng-tatlong-bundok', 'the-vanishing-of-dra-imperial', 'quartz-and-ember', 'pangako-sa-baybayin', 'barkada-road-trip', 'councilor-dela-paz-case'])

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
    return variants({ name, title: name, group: tuned.has(name) ? 'dev' : 'held out', gold: join(stories, name, 'gold.json'), articles, imported: false }, join(own, 'story.yaml'))
  })
  return [...found, ...realSamples()]
}

/** The stories of the added language: a shipped story with all its articles, others with their own alone. @returns {Sample[]} */
export function addedSamples() {
  const { folder, tag } = added
  return readdirSync(folder).sort().filter((name) => existsSync(join(folder, name, 'gold.json'))).flatMap((name) => {
    const shipped = join(repository, 'sources', name)
    const gold = join(folder, name, 'gold.json')
    const third = existsSync(shipped)
    const articles = third ? Object.fromEntries([...languages, tag].map((each) => [each, join(shipped, `${each}.md`)])) : { [tag]: join(folder, name, `${tag}.md`) }
    return variants({ name: `${name}-${tag}`, title: `${name} (${tag})`, group: third ? `dev, with ${tag}` : `held out, ${tag}`, gold, articles, imported: false }, join(shipped, 'story.yaml'))
  })
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
  const { root, diagnostics } = await layOut(importFile, list)
  diagnostics.push(...(await build({ root })).diagnostics)
  return { root, diagnostics }
}

/** Puts samples into a temporary folder, as sources to build. */
export async function layOut(importFile, list) {
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
  return { root, diagnostics }
}

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** A story's gold; one that `extends` another is laid over it, event by event and name by name. */
export function readGold(path) {
  const own = readJson(path)
  if (own.extends === undefined) return own
  const base = readGold(join(dirname(path), own.extends))
  const entities = Object.fromEntries([...new Set([...Object.keys(base.entities), ...Object.keys(own.entities)])].map((id) => [id, [...(base.entities[id] ?? []), ...(own.entities[id] ?? [])]]))
  const known = new Set(base.events.map(({ id }) => id))
  const events = [...base.events.map((event) => ({ ...event, ...own.events.find(({ id }) => id === event.id) })), ...own.events.filter(({ id }) => !known.has(id))]
  return { ...base, ...own, entities, events }
}
export const modelPath = (root, sample) => join(root, 'dist', sample.name, 'model.json')
