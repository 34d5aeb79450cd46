export { nearestTag } from './find.js'
export type { Layer, PackFile } from './layers.js'
export { missingFiles, readPack, type PackFiles, type PackTools } from './pack.js'
