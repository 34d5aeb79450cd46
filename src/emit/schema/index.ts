import * as z from 'zod'
import { alignmentSchema } from './alignment.js'
import { indexSchema } from './index-file.js'
import { modelSchema } from './model.js'
import { recapSchema } from './recap.js'

export { alignmentSchema, indexSchema, modelSchema, recapSchema }
export type { IndexFile } from './index-file.js'

/** Schemas of all outputs by the name of their file in `schema/`. */
export const schemas = { model: modelSchema, alignment: alignmentSchema, recap: recapSchema, index: indexSchema } as const

/** A schema as JSON Schema, draft 2020-12. */
export const jsonSchema = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input' })
