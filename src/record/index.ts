/** Writing an editor's decisions into review.yaml. */
export { aboutOf, passageKey, refKey, type Decision } from './decision.js'
export { record, type Recorded } from './record.js'
