import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { diagnose } from '../diagnostics/index.js'
import type { Block, Diagnostic, Place, Reported } from '../ir/index.js'
import { alignText } from './align-text.js'
import { parseMarkdown } from './markdown.js'
import { htmlText } from './html-text.js'

/** One character of a block before white space is folded, with its offset in the file. */
interface Unit {
  readonly char: string
  readonly offset: number
}

/**
 * Turns a Markdown tree into blocks of plain text. Markup goes, the text of links and code spans stays, images and footnote marks
 * go, and text that is not read (HTML, code blocks) is reported.
 *
 * @param source the file; the tree's offsets are into it
 */
export function blocksOf(tree: Root, source: string, place: (offset: number) => Place): Reported<Block[]> {
  const value: Block[] = []
  const diagnostics: Diagnostic[] = []
  const skipped = (node: Nodes, kind: string, text: string): void => {
    const shown = text.replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(shown)) return
    diagnostics.push(diagnose('markup-skipped', place(startOf(node)), { kind, text: shown.length > 60 ? `${shown.slice(0, 59)}…` : shown }))
  }

  const entities = new Map<string, string>()
  const decode = (entity: string): string => {
    const text = entities.get(entity) ?? toString(parseMarkdown(entity, 0))
    entities.set(entity, text)
    return text
  }

  const add = (kind: Block['kind'], node: Parents, depth?: number): void => {
    const units: Unit[] = []
    for (const child of node.children) collect(child as PhrasingContent, units)
    const block = fold(units, endOf(node))
    if (block.text !== '') value.push({ kind, ...(depth ? { depth } : {}), ...block })
  }

  const collect = (node: PhrasingContent, units: Unit[]): void => {
    switch (node.type) {
      case 'text': {
        const start = startOf(node)
        const map = alignText(node.value, source.slice(start, endOf(node)), decode)
        for (let i = 0; i < node.value.length; i++) units.push({ char: node.value[i] ?? '', offset: start + (map[i] ?? 0) })
        break
      }
      case 'inlineCode': {
        const start = startOf(node)
        const raw = source.slice(start, endOf(node)).replace(/[\r\n]/g, ' ')
        const inside = Math.max(0, raw.indexOf(node.value, /^`*/.exec(raw)?.[0].length ?? 0))
        for (let i = 0; i < node.value.length; i++) units.push({ char: node.value[i] ?? '', offset: start + inside + i })
        break
      }
      case 'break':
        units.push({ char: ' ', offset: startOf(node) })
        break
      case 'html':
        // A line break in HTML parts words; other tags stand inside running text.
        if (/^<br\b/i.test(node.value)) units.push({ char: ' ', offset: startOf(node) })
        break
      default:
        if ('children' in node) for (const child of node.children) collect(child as PhrasingContent, units)
    }
  }

  const walk = (node: Nodes, kind: Block['kind']): void => {
    switch (node.type) {
      case 'heading':
        return add('heading', node, node.depth)
      case 'paragraph':
        return add(kind, node)
      case 'tableCell':
        return add('cell', node)
      case 'code':
        return skipped(node, 'a code block', node.value)
      case 'html':
        return skipped(node, 'HTML', htmlText(node.value))
      default:
        if ('children' in node) for (const child of node.children) walk(child as Nodes, node.type === 'listItem' ? 'item' : kind)
    }
  }
  walk(tree, 'paragraph')
  return { value, diagnostics }
}

/** Folds runs of white space to one space and trims. */
function fold(units: readonly Unit[], end: number): Pick<Block, 'text' | 'map'> {
  const kept: string[] = []
  const map: number[] = []
  for (const { char, offset } of units) {
    const space = /\s/.test(char)
    if (space && (kept.length === 0 || kept.at(-1) === ' ')) continue
    kept.push(space ? ' ' : char)
    map.push(offset)
  }
  if (kept.at(-1) === ' ') {
    // The end is where the white space starts.
    kept.pop()
    return { text: kept.join(''), map }
  }
  return { text: kept.join(''), map: [...map, end] }
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0
/** End of a node's content: for a block, that of its last piece, without a heading's closing marks. */
function endOf(node: Nodes): number {
  const last = 'children' in node ? node.children.at(-1) : undefined
  return (last ?? node).position?.end.offset ?? 0
}
