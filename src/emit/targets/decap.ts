import { stringify } from 'yaml'
import type { Target, TargetContext } from '../../ir/index.js'
import { fileName } from '../../ir/slug.js'

/**
 * Decap CMS: `admin/config.yml`, with which people write articles (`sources/`), settings of stories and the wording of language packs
 * in a browser. The folder is one that the site serves as it is. No recaps: these are made.
 */
export const decap: Target = {
  name: 'decap',
  recap: () => [],
  site: (_, context) => [{ path: 'admin/config.yml', text: `# Written by ${context.generator.name}: set the backend in its configuration, as site.backend.\n${stringify(config(context), { lineWidth: 0 })}` }],
}

function config(context: TargetContext): unknown {
  const { site, stories, languages, main } = context
  return {
    backend: site.backend ?? { name: 'git-gateway', branch: 'main' },
    ...(site.url === undefined ? {} : { site_url: site.url }),
    // Decap wants a folder for pictures, though articles have none.
    media_folder: 'media',
    slug: { encoding: 'unicode' },
    collections: [
      ...stories.map((story) => articles(story)),
      { name: 'stories', label: 'story.yaml', files: stories.map((story) => ({ name: `settings-${fileName(story)}`, label: story, file: `sources/${story}/story.yaml`, fields: settings(languages) })) },
      ...packs(context, [main, ...languages.filter((tag) => tag !== main)]),
    ],
  }
}

const text = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({ name, label: name, widget: 'string', required: false, ...more })
const list = (name: string) => ({ name, label: name, widget: 'list', required: false })
const group = (name: string, fields: readonly unknown[]) => ({ name, label: name, widget: 'object', collapsed: true, required: false, fields })
const choice = (name: string, options: readonly string[]) => ({ name, label: name, widget: 'select', required: false, options })
/** Days are written as they are read: 2024-05-01. */
const day = { name: 'date', label: 'date', widget: 'datetime', required: false, format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false }

/** One collection a story: its articles, one a language. The file is named for the language. */
const articles = (story: string) => ({
  name: fileName(story), label: story, folder: `sources/${story}`, extension: 'md', format: 'frontmatter', create: true, identifier_field: 'lang', slug: '{{fields.lang}}', summary: '{{lang}}: {{title}}',
  fields: [
    text('title', { required: true }),
    text('lang', { required: true, pattern: ['^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$', 'BCP 47: pt-BR'] }),
    text('author'), text('publisher'), day, text('url', { pattern: ['^https?://', 'https://…'] }), text('license'),
    { name: 'body', label: 'body', widget: 'markdown' },
  ],
})

const settings = (languages: readonly string[]): readonly unknown[] => {
  const byTag = ['und', ...languages]
  return [
    group('title', languages.map((tag) => text(tag))),
    day, list('tags'),
    {
      ...list('cast'), summary: '{{fields.id}}',
      fields: [
        text('id', { required: true, pattern: ['^[a-z0-9-]+$', 'a-z, 0-9, -'] }),
        choice('type', ['person', 'place', 'organization', 'object', 'work']),
        choice('gender', ['female', 'male', 'neuter', 'unknown']),
        group('names', byTag.map((tag) => text(tag))),
        group('aliases', byTag.map(list)),
        group('description', byTag.map((tag) => text(tag))),
        { ...list('relations'), fields: [text('relation', { required: true }), text('of', { required: true })] },
      ],
    },
  ]
}

/** One collection a language: the files of its pack that people word. All fields may stay empty, since a pack is laid over the shipped one. */
function packs({ locales, wording }: TargetContext, languages: readonly string[]): readonly unknown[] {
  const files = Object.entries(wording).map(([file, keys]) => ({ file, fields: keys.map((key) => ({ name: key, label: key, widget: 'string', required: false })) }))
  return languages.map((tag) => ({
    name: `locale-${tag.toLowerCase()}`, label: `${locales}/${tag}`,
    files: files.map(({ file, fields }) => ({ name: `${tag.toLowerCase()}-${file.replace(/\..*/, '')}`, label: file, file: `${locales}/${tag}/${file}`, fields })),
  }))
}
