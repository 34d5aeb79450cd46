import { align } from '../../src/align/index.js'
import type { Reading, Story } from '../../src/ir/index.js'
import { degrade, type Noise } from './noise.js'
import { fold, goldStory, type GoldStory } from './gold.js'
import { measure, type Measure } from './measure.js'
import { oracleReading } from './oracle.js'

export const storyNames = ['luke-and-jessica', 'superhero-siblings', 'teleserye-finale', 'crime-in-the-harbor'] as const

/** Aligns perfect or degraded readings of an annotated story and measures the result. */
export function trial(name: string, noise?: Noise, seed = 1): Measure & { story: Story; gold: GoldStory; readings: readonly Reading[] } {
  const gold = goldStory(name)
  const readings = ['en', 'tl'].map((tag, i) => {
    const reading = oracleReading(gold, tag)
    return noise ? degrade(reading, gold, noise, seed * 2 + i) : reading
  })
  const present = (language: string, anchor: string): boolean => readings.some((reading) => reading.language === language && reading.mentions.some((mention) => fold(mention.quote.exact).includes(fold(anchor))))
  const cast = readings[0]?.entities ?? []
  const story = align(readings, { story: name, settings: { title: {}, tags: [], cast }, sources: [] }).value
  return { ...measure(story, gold, present), story, gold, readings }
}
