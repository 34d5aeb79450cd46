/**
 * Runs the tests against real engines and servers, one file after the other. Each of them prints "N passed, M failed, K skipped" last;
 * so does this. The exit code is 1 where anything failed or ended without a count. Names of files as arguments choose among them.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Files of this folder, with the minutes they may take. Together they stay below twenty. */
const table = [
  { file: 'sites.mjs', minutes: 10 },
  { file: 'cms.mjs', minutes: 9 },
]

function test({ file, minutes }) {
  return new Promise((resolve) => {
    // A group of its own, so that what it started ends with it.
    const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
    let output = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      output += chunk
    })
    const timer = setTimeout(() => {
      console.log(`${file} took more than ${minutes} minutes and was ended`)
      process.kill(-child.pid, 'SIGKILL')
    }, minutes * 60_000)
    child.on('close', (code) => {
      clearTimeout(timer)
      const count = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1)?.slice(1).map(Number)
      if (!count) console.log(`${file} ended without a count`)
      const [passed, failed, skipped] = count ?? [0, 1, 0]
      resolve({ passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped })
    })
  })
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !table.some(({ file }) => file === name || file === `${name}.mjs`))
if (unknown.length > 0) {
  console.log(`no such tests: ${unknown.join(', ')}; there are ${table.map(({ file }) => file.replace('.mjs', '')).join(', ')}`)
  process.exit(2)
}
const total = { passed: 0, failed: 0, skipped: 0 }
for (const entry of table.filter(({ file }) => (chosen.length === 0 || chosen.some((name) => file.startsWith(name))) && existsSync(new URL(file, import.meta.url)))) {
  console.log(`== ${entry.file}`)
  for (const [key, count] of Object.entries(await test(entry))) total[key] += count
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0
