/** Makes the shipped language packs ready, once the code is compiled: `node lib/ready-packs.js`. Without it every command reads them from their sources. */
import { discoverPacks, keepReadyPack, packageRoot, realFiles } from './host/index.js'
import { readyPack } from './packs/index.js'
import { eventTypes } from './vocabulary/index.js'

const types = new Set(eventTypes.map(({ id }) => id))
for (const found of (await discoverPacks([{ files: realFiles(packageRoot), folder: 'locales' }])).value) {
  const ready = readyPack(found, types)
  await keepReadyPack(found.tag, ready?.pack)
  await keepReadyPack(`${found.tag}.lexicon`, ready?.lexicon)
}
