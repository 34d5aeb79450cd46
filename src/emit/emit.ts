import type * as z from 'zod'
import type { Artifact, Diagnostic, Reported } from '../ir/index.js'
import type { EmitSettings, Told } from './compiled.js'
import { jsonSchema, schemas } from './schema/index.js'
import { recapTargets, storyTargets } from './plain/index.js'

/** A story's output files. */
export function emit(told: Told, settings: EmitSettings): Reported<readonly Artifact[]> {
  const made = [
    ...storyTargets.map((target) => target(told, settings)),
    ...told.recaps.flatMap((recap) => recapTargets.map((target) => target(recap, settings))),
  ]
  const diagnostics: Diagnostic[] = made.flatMap((each) => each.diagnostics)
  return { value: made.flatMap(({ value }) => value ?? []), diagnostics }
}

/** JSON Schemas of the outputs, and of inputs that people write. */
export const schemaArtifacts = (more: Readonly<Record<string, z.ZodType>> = {}): readonly Artifact[] =>
  Object.entries({ ...schemas, ...more }).map(([name, schema]) => ({ path: `schema/${name}.json`, text: `${JSON.stringify(jsonSchema(schema), null, 2)}\n` }))
