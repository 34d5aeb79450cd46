/** Writes generation after generation of files into a folder until it is killed. Arguments: the folder, the first generation. */
import { lockFolder } from '../lib/host/lock.js'
import { openTransaction } from '../lib/host/transaction.js'
import { generation } from './crash-files.mjs'

const [folder, first] = process.argv.slice(2)
process.stdout.write('ready')
for (let number = Number(first); ; number++) {
  const lock = await lockFolder(folder, { patience: 10_000 })
  if (!('release' in lock)) throw new Error(`locked by ${JSON.stringify(lock)}`)
  const change = await openTransaction(folder)
  const files = generation(number)
  const before = generation(number - 1)
  for (const [path, text] of files) await change.write(path, new TextEncoder().encode(text))
  for (const path of before.keys()) if (!files.has(path)) await change.remove(path)
  await change.commit()
  lock.release()
}
