/** Every code that a build can report, by where it comes from. A code never changes its meaning and is never used again for another. */
import { articleEntries } from './catalogue/article.js'
import { exchangeEntries } from './catalogue/exchange.js'
import { hostEntries } from './catalogue/host.js'
import { importEntries } from './catalogue/import.js'
import { packEntries } from './catalogue/pack.js'
import { publishEntries } from './catalogue/publish.js'
import { reviewEntries } from './catalogue/review.js'
import { stageEntries } from './catalogue/stages.js'
import { storyEntries } from './catalogue/story.js'
import { targetEntries } from './catalogue/target.js'

export const catalogue = { ...articleEntries, ...storyEntries, ...packEntries, ...stageEntries, ...reviewEntries, ...importEntries, ...hostEntries, ...exchangeEntries, ...targetEntries, ...publishEntries } as const

export type Code = keyof typeof catalogue
