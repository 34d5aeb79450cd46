/** The floor: front matter and Markdown of each article read and written back, nothing else. `node floor.mjs ROOT` */
import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const root = process.argv[2]
const processor = unified().use(remarkParse).use(remarkStringify).freeze()
for (const path of readdirSync(join(root, 'sources'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))) {
  const { content, data } = matter(readFileSync(join(root, 'sources', path), 'utf8'))
  mkdirSync(join(root, 'floor', path, '..'), { recursive: true })
  writeFileSync(join(root, 'floor', path), matter.stringify(processor.stringify(processor.parse(content)), data))
}
