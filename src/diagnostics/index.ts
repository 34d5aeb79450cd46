export { catalogue, type Code } from './catalogue.js'
export { diagnose } from './diagnose.js'
export type { Entry } from './entry.js'
export { didYouMean, nearest } from './nearest.js'
