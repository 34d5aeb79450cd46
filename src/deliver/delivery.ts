import { newIndexMemory, type IndexMemory } from '../emit/index.js'
import type { Artifact, Reported, TargetContext } from '../ir/index.js'
import type { Complete } from './complete.js'

export interface DeliverySettings {
  readonly drafts: boolean
  readonly generator: TargetContext['generator']
  /** The day it is, `2024-05-01`, where somebody wants to hear of dates to come. */
  readonly today?: string
  /** Stories that are compiled this time. What others left stays as it is. */
  readonly wanted: ReadonlySet<string>
  /** What was made for earlier builds, where one follows another. */
  readonly made?: Made
}

/** What builds that follow each other need not make again: schemas, and what the plain layout's index said of each story, by output folder. Changes no output. */
export interface Made {
  schemas?: readonly Artifact[]
  readonly indexes: Map<string, IndexMemory>
}

export const nothingMade = (): Made => ({ indexes: new Map() })

/** The memory of a folder's index. */
export function indexMemoryOf({ indexes }: Made, folder: string): IndexMemory {
  const memory = indexes.get(folder) ?? newIndexMemory()
  indexes.set(folder, memory)
  return memory
}

/**
 * What goes into one output folder, a story at a time, so that no more than one has to be held. Stories come in the order of their names;
 * one that could not be read this time does not come, and what it left stays.
 */
export interface Delivery {
  /** The files of one story. */
  story(complete: Complete): Reported<readonly Artifact[]>
  /** The files about all stories together, once the last one has come. Every build finds the same about them, whichever stories it was asked for. */
  site(): Reported<readonly Artifact[]>
  /** The folder's list of our files, which is a file itself. @param files paths from `story` and `site` @param foreign those where a file of somebody else lies */
  list(files: readonly string[], foreign: ReadonlySet<string>): Reported<Artifact | undefined>
  /** Files of the earlier build that are nobody's any more. @param files paths from `story` and `site` */
  outdated(files: readonly string[]): readonly string[]
  /** Files of an earlier build. Undefined where its list was there and could not be read, so that nobody knows. */
  readonly ours: ReadonlySet<string> | undefined
}
