import { memoryFiles, type MemoryFiles } from '../../src/host/index.js'
import { publish, type Published, type PublishOptions } from '../../src/commands/publish.js'
import type { Transport } from '../../src/publish/index.js'

export interface BuiltRecap {
  readonly title?: string
  readonly slug?: string
  readonly text?: string
  readonly summary?: string
  readonly date?: string
  readonly draft?: boolean
  readonly direction?: 'ltr' | 'rtl'
}

/** A build in memory: "story/language" → recap. */
export function buildOf(recaps: Readonly<Record<string, BuiltRecap>>): MemoryFiles {
  const files: Record<string, string> = {}
  const stories = new Map<string, unknown[]>()
  for (const [key, { title = `Title ${key}`, slug = key.replace('/', '-'), text = `Words of ${key}.`, summary = 'A summary.', date = '2020-01-02', draft = true, direction = 'ltr' }] of Object.entries(recaps)) {
    const [story = '', language = ''] = key.split('/')
    files[`dist/${key}.json`] = JSON.stringify({ title, slug, summary, date, tags: ['television'], direction })
    files[`dist/${key}.md`] = `---\ntitle: "x"\ndraft: ${draft}\n---\n\n## Heading\n\n${text}\n`
    stories.set(story, [...(stories.get(story) ?? []), { language, markdown: `${key}.md`, data: `${key}.json` }])
  }
  files['dist/index.json'] = JSON.stringify({ stories: [...stories].map(([story, list]) => ({ story, recaps: list })) })
  return memoryFiles(files)
}

/** A clock that stands at a day and takes no time to wait; `waits` tells how long it was asked to. */
export function fakeClock(day = '2026-05-01') {
  const waits: number[] = []
  let now = Date.parse(`${day}T12:00:00Z`)
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}

export const secrets = {
  CROSSBEAT_WORDPRESS_USER: 'editor', CROSSBEAT_WORDPRESS_PASSWORD: 'pass word secret', CROSSBEAT_PAYLOAD_KEY: 'payload-secret',
  CROSSBEAT_GHOST_KEY: '64a1b2c3:00ff11ee22dd', CROSSBEAT_STRAPI_TOKEN: 'strapi-secret', CROSSBEAT_DIRECTUS_TOKEN: 'directus-secret',
}

/** `crossbeat publish` without network, clock and disk. */
export const publishTo = (to: string, transport: Transport, recaps: Readonly<Record<string, BuiltRecap>>, options: Partial<PublishOptions> = {}): Promise<Published> =>
  publish({ root: '.', to, url: 'https://cms.example', env: secrets, transport, clock: fakeClock(), files: buildOf(recaps), ...options })

/** "story/language: what was done" */
export const didOf = ({ outcomes }: Published): string[] => outcomes.map(({ story, language, did }) => `${story}/${language} ${did}`)
