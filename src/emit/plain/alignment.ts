import type { Artifact, Reported } from '../../ir/index.js'
import type { EmitSettings, Told } from '../compiled.js'
import { jsonArtifact } from '../json.js'
import { quoted } from '../quotes.js'
import { alignmentSchema } from '../schema/index.js'

/** Links below this confidence are guesses and are not written. */
const accepted = 0.5

/** alignment.json: every sentence of every article, and which of them tell the same. */
export function alignmentFile({ story, articles }: Told, { quotes }: EmitSettings): Reported<Artifact | undefined> {
  const sources = articles.map(({ language, path, sentences }) => ({
    language,
    path,
    sentences: sentences.map(({ index, line, column, start, end, text }) => ({ index, line, column, start, end, text: quoted(text, quotes) })),
  }))
  const links = story.links.filter(({ confidence }) => confidence >= accepted)
  return jsonArtifact(`${story.story}/alignment.json`, { schemaVersion: 1, story: story.story, sources, links }, alignmentSchema)
}
