import type { StorySettings } from '../ir/index.js'

/** What a story's settings do not say in one language, by ids of the cast. */
export interface LackingNames {
  readonly story: string
  /** `story.yaml`, or where it would be. */
  readonly path: string
  readonly title: boolean
  /** Members without a name in this language or for all of them. */
  readonly names: readonly string[]
  /** Members whose only name for it is in another script. */
  readonly foreign: readonly string[]
  /** Members described in other languages. */
  readonly descriptions: readonly string[]
}

/** In: a story's settings and a language; whether a text is in another script than the language's. Out: what an editor may want to add; undefined where it is nothing. */
export function lackingNames(story: string, { title, cast }: StorySettings, tag: string, isForeign: (text: string, tag: string) => boolean): LackingNames | undefined {
  const nameOf = (names: Readonly<Record<string, string>>): string | undefined => names[tag] ?? names['und']
  const ids = (lacks: (member: (typeof cast)[number]) => boolean): string[] => cast.filter(lacks).map(({ id }) => id)
  const found = {
    story,
    path: `sources/${story}/story.yaml`,
    title: Object.keys(title).length > 0 && title[tag] === undefined,
    names: ids(({ names }) => nameOf(names) === undefined),
    foreign: ids(({ names }) => { const name = nameOf(names); return name !== undefined && isForeign(name, tag) }),
    descriptions: ids(({ description }) => description !== undefined && Object.keys(description).length > 0 && description[tag] === undefined && description['und'] === undefined),
  }
  return found.title || found.names.length + found.foreign.length + found.descriptions.length > 0 ? found : undefined
}

/** The same for people. */
export function lackingText(all: readonly LackingNames[], tag: string): string {
  return all.map(({ path, title, names, foreign, descriptions }) => [
    `${path} has nothing in ${tag} for`,
    ...(title ? ['  title'] : []),
    ...(names.length > 0 ? [`  names: ${names.join(', ')}`] : []),
    ...(foreign.length > 0 ? [`  names, known in another script alone: ${foreign.join(', ')}`] : []),
    ...(descriptions.length > 0 ? [`  descriptions: ${descriptions.join(', ')}`] : []),
    '',
  ].join('\n')).join('')
}
