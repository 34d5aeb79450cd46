import { stringify } from 'yaml'
import type { Entity, Story } from '../ir/index.js'

const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd()
const listed = (values: Readonly<Record<string, string>>): string => `{ ${Object.entries(values).map(([tag, text]) => `${tag}: ${quoted(text)}`).join(', ')} }`

/**
 * A draft of story.yaml: titles to fill, and the cast as the articles have it. All of it is commented out: the machine's guesses hold
 * anyway, and what is taken in is an editor's word.
 */
export function firstStory(story: Story): string {
  const counts = new Map(story.entities.map(({ id }) => [id, 0]))
  for (const event of story.events) for (const filler of Object.values(event.roles).flat()) if ('entity' in filler) counts.set(filler.entity, (counts.get(filler.entity) ?? 0) + 1)
  const named = story.entities.filter(({ unnamed, names }) => unnamed !== true && Object.keys(names).length > 0).sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  return [
    '# What the articles cannot say. Everything here may be missing.',
    '# Take the # away from what is right, and mend the rest. Two entries for one person become one: put the other spelling under `aliases`.',
    '',
    '# Titles of the recaps, by language.',
    '# title:',
    ...story.sources.map(({ language, title }) => `#   ${language}: ${quoted(title)}`),
    '# date: 2024-05-01',
    '# tags: []',
    '',
    '# Whom the articles name, those with most events first, with what the machine takes them for. `type`: person, place, organization, object,',
    '# work. `gender`: female, male, neuter, unknown. `names` and `aliases` go by language; `und` holds for all.',
    '# cast:',
    ...named.flatMap((entity) => entry(entity, counts.get(entity.id) ?? 0)),
    '',
  ].join('\n')
}

function entry({ id, type, gender, names, aliases, description }: Entity, events: number): readonly string[] {
  const shared = new Set(Object.values(names)).size === 1 && Object.keys(names).length > 1
  const others = Object.entries(aliases).filter(([, list]) => list.length > 0).map(([tag, list]) => `${tag}: [${list.map(quoted).join(', ')}]`)
  return [
    `#   - id: ${id}   # ${events} ${events === 1 ? 'event' : 'events'}`,
    `#     type: ${type}`,
    ...(type === 'person' ? [`#     gender: ${gender}`] : []),
    `#     names: ${shared ? listed({ und: Object.values(names)[0]! }) : listed(names)}`,
    ...(others.length > 0 ? [`#     aliases: { ${others.join(', ')} }`] : []),
    ...(description ? [`#     description: ${listed(description)}`] : []),
  ]
}
