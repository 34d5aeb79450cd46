import type { Artifact, Reported } from '../../ir/index.js'
import type { EmitSettings, Told } from '../compiled.js'
import { tmx } from '../tmx.js'

/** alignment.tmx: what two articles tell alike, for translators. It is nothing but sentences of the articles: without quotes there is none. */
export function translationMemory(told: Told, settings: EmitSettings): Reported<Artifact | undefined> {
  const path = memoryPath(told, settings)
  return { value: path === undefined ? undefined : { path, text: tmx(told, settings) }, diagnostics: [] }
}

/** Where a story's translation memory goes, if it gets one. */
export const memoryPath = ({ story, articles }: Told, { quotes }: Pick<EmitSettings, 'quotes'>): string | undefined =>
  quotes === 'none' || articles.length < 2 ? undefined : `${story.story}/alignment.tmx`
