/**
 * What a build does besides reading syntax and meaning, on the same files as the floor: reading, cutting into sentences, recaps, writing.
 * Syntax, meaning and joining are done before, and their CPU time is not counted. Prints CPU seconds.
 *
 *   node bench/rest.mjs ROOT
 */
import { openOutbox, outletsOf } from '../lib/deliver/index.js'
import { compileStory } from '../lib/compile-each.js'
import { packageInfo } from '../lib/host/index.js'
import { read } from '../lib/read/index.js'
import { givenOf } from '../lib/render/index.js'
import { segment } from '../lib/segment/index.js'
import { openWorkspace } from '../lib/workspace.js'

const root = process.argv[2]
const { value: workspace } = await openWorkspace({ root })
const { outlets } = outletsOf(workspace, { out: `${root}/rest` })
const outbox = await openOutbox(workspace, outlets, { drafts: true, generator: packageInfo(), wanted: new Set(workspace.names) })
const spent = { reading: 0, recaps: 0, writing: 0 }
const timed = async (part, work) => {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  spent[part] += (user + system) / 1e6
  return result
}
for (const story of workspace.stories) {
  const { value } = compileStory(story, workspace, {})
  if (!value) continue
  await timed('reading', () => {
    for (const article of read(story, [...workspace.known.keys()]).value.articles) segment(article, workspace.known.get(article.language)?.pack.abbreviations ?? [])
  })
  await timed('recaps', () => {
    const given = givenOf(value.story)
    for (const { tag } of workspace.targets) workspace.known.get(tag).render.tell(value.story, new Set(), [], given)
  })
  await timed('writing', () => outbox.add(value))
}
await timed('writing', () => outbox.close(() => true))
console.log(JSON.stringify(spent))
