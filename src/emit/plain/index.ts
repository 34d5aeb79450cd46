import type { Artifact, Recap, Reported } from '../../ir/index.js'
import type { EmitSettings, Told } from '../compiled.js'
import { alignmentFile } from './alignment.js'
import { modelFile } from './model.js'
import { postFile } from './post.js'
import { recapDataFile } from './recap-data.js'
import { translationMemory } from './translation-memory.js'

/** Files that each story gets. */
export const storyTargets: readonly ((told: Told, settings: EmitSettings) => Reported<Artifact | undefined>)[] = [modelFile, alignmentFile, translationMemory]

/** Files that each recap gets. */
export const recapTargets: readonly ((recap: Recap, settings: EmitSettings) => Reported<Artifact | undefined>)[] = [postFile, recapDataFile]
