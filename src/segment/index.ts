export { segment } from './segment.js'
export { datelineLength } from './dateline.js'
