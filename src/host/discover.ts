import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Reported } from '../ir/index.js'
import type { Files } from './files.js'

/** A file with its bytes. */
export interface FoundFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A story's folder as found. */
export interface FoundStory {
  readonly name: string
  readonly path: string
  readonly articles: readonly FoundFile[]
  readonly settings?: FoundFile
  readonly review?: FoundFile
}

/** Finds `sources/<story>/<tag>.md` `story.yaml` and `review.yaml`. Files that are none of them are reported, so that nobody waits for them. Stories that are not wanted are named and not read. */
export async function discoverStories(files: Files, { wanted, folder = 'sources' }: { readonly wanted?: ReadonlySet<string> | undefined; readonly folder?: string } = {}): Promise<Reported<readonly FoundStory[]>> {
  const diagnostics: Diagnostic[] = []
  const stories = new Map<string, { articles: FoundFile[]; settings?: FoundFile; review?: FoundFile }>()
  for (const path of await files.list(folder)) {
    const parts = path.slice(folder.length + 1).split('/')
    const [name = '', file = ''] = parts
    if (parts.some((part) => part.startsWith('.'))) continue
    const why = unusable(parts)
    if (why !== undefined) {
      diagnostics.push(diagnose('file-ignored', { path }, { why }))
      continue
    }
    if (wanted && !wanted.has(name)) {
      stories.set(name, { articles: [] })
      continue
    }
    const bytes = await files.read(path).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    if (bytes === undefined || typeof bytes === 'string') {
      diagnostics.push(diagnose('file-unreadable', { path }, { why: bytes ?? 'it leads nowhere' }))
      continue
    }
    const story = stories.get(name) ?? { articles: [] }
    stories.set(name, story)
    if (file === 'story.yaml') story.settings = { path, bytes }
    else if (file === 'review.yaml') story.review = { path, bytes }
    else story.articles.push({ path, bytes })
  }
  for (const [name, other] of collisions([...stories.keys()])) {
    stories.delete(name)
    diagnostics.push(diagnose('story-twice', { path: `${folder}/${name}` }, { name, other }))
  }
  const value = [...stories].map(([name, story]) => ({ name, path: `${folder}/${name}`, ...story }))
  return { value: value.sort((a, b) => (a.name < b.name ? -1 : 1)), diagnostics }
}

/** Names of the output that are no story's. */
const reserved: readonly string[] = ['schema', 'feed', 'index.json']

/** Names of devices under Windows, with any extension: no folder can be made by them there. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Letters that show nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

/** Whether a name can be a story's: one folder on every system, no tricks. */
export const isStoryName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._ -]*$/u.test(name) && !/[. ]$/.test(name) && !device.test(name) && !invisible.test(name) && !reserved.includes(name.toLowerCase())

/** Stories whose names other systems take for that of one before: they differ in capitals or in how accents are stored alone. */
function collisions(names: readonly string[]): [string, string][] {
  const first = new Map<string, string>()
  return [...names].sort().flatMap((name): [string, string][] => {
    const folded = name.normalize('NFC').toLowerCase().normalize('NFC')
    const other = first.get(folded)
    if (other !== undefined) return [[name, other]]
    first.set(folded, name)
    return []
  })
}

function unusable([name = '', file, ...deeper]: readonly string[]): string | undefined {
  if (file === undefined) return 'it lies outside any story'
  if (!isStoryName(name)) return `no story can be named "${name}"`
  if (deeper.length > 0) return 'it lies in a folder inside a story'
  if (file === 'story.yaml' || file === 'review.yaml' || file.endsWith('.md')) return undefined
  if (/^story\.(yml|json)$/i.test(file)) return 'the settings of a story are named story.yaml'
  if (/^review\.(yml|json)$/i.test(file)) return 'decisions on a story are named review.yaml'
  return 'it is neither Markdown nor story.yaml'
}
