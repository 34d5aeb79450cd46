export { properNames } from './names.js'
export { segment } from './segment.js'
