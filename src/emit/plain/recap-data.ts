import type { Artifact, Recap, Reported } from '../../ir/index.js'
import type { EmitSettings } from '../compiled.js'
import { jsonArtifact } from '../json.js'
import { recapSchema } from '../schema/index.js'

/** <tag>.json: a recap as data. */
export function recapDataFile(recap: Recap, { generator, translations, linked }: EmitSettings): Reported<Artifact | undefined> {
  const others = translations.filter((tag) => tag !== recap.language)
  const value = {
    ...recap,
    schemaVersion: 1,
    translations: Object.fromEntries(others.map((tag) => [tag, `${recap.story}/${tag}.json`])),
    provenance: recap.labels.provenance,
    ...linked?.(recap),
    generator,
  }
  return jsonArtifact(`${recap.story}/${recap.language}.json`, value, recapSchema)
}
