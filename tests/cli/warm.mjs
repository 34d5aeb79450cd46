/** The compiled command line in a thread that has loaded it: the same program as a process runs, without the time that a process takes to start. */
import { parentPort, workerData } from 'node:worker_threads'

const { cli, signal, port } = workerData
const done = new Int32Array(signal)
let runs = 0
let out = { stdout: '', stderr: '' }
for (const name of ['stdout', 'stderr']) {
  process[name].write = (text, encoding, after) => {
    out[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8')
    const then = typeof encoding === 'function' ? encoding : after
    if (then) queueMicrotask(then)
    return true
  }
}

parentPort.on('message', async (args) => {
  out = { stdout: '', stderr: '' }
  process.exitCode = undefined
  process.argv = [process.argv[0], cli, ...args]
  let code
  try {
    // Another query is another evaluation of the command line itself; what it imports stays loaded.
    await import(`${cli}?run=${runs++}`)
    code = process.exitCode ?? 0
  } catch (error) {
    out.stderr += String(error?.stack ?? error)
    code = 1
  }
  port.postMessage({ code, ...out })
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})
