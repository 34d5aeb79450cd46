import type { Artifact, Reported } from '../../ir/index.js'
import type { EmitSettings, Told } from '../compiled.js'
import { jsonArtifact } from '../json.js'
import { quotedDecisions, quotedMention, quotedRoles } from '../quotes.js'
import { modelSchema } from '../schema/index.js'

/** model.json: the story, language-neutral. */
export function modelFile({ story }: Told, { quotes }: EmitSettings): Reported<Artifact | undefined> {
  const events = story.events.map((event) => ({
    ...event,
    roles: quotedRoles(event.roles, quotes),
    ...(event.decided && quotes !== 'full' ? { decided: quotedDecisions(event.decided) } : {}),
    mentions: event.mentions.map((mention) => quotedMention(mention, quotes)),
  }))
  return jsonArtifact(`${story.story}/model.json`, { ...story, schemaVersion: 1, events }, modelSchema)
}
