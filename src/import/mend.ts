import type { Link, Nodes, Parents, RootContent, Text } from 'mdast'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic, Place, Reported } from '../ir/index.js'
import { partJoined, plainWords } from './joined.js'
import { isMediaName, stripMedia } from './media.js'
import { foldSpaces, straySpaces } from './spaces.js'

/** Cleans the text of blocks in place of an editor: spaces, leftovers of embedded media, words run together. Each guess is reported. */
export function mend(blocks: readonly RootContent[], place: Place): Reported<RootContent[]> {
  const diagnostics: Diagnostic[] = []
  const whole = blocks.map((block) => plain(block)).join('\n')
  const tidy = straySpaces(whole)
  const known = plainWords(whole)

  const mendText = (text: string): string => {
    const { text: bare, leftovers } = stripMedia(tidy(foldSpaces(text)))
    for (const { found, kept } of leftovers) diagnostics.push(diagnose('import-media', place, { found, kept }))
    const { text: parted, joined } = partJoined(bare, known)
    for (const { found, kept } of joined) diagnostics.push(diagnose('import-names', place, { found, kept }))
    return parted
  }
  const walk = <T extends Nodes>(node: T): T => {
    if (node.type === 'text') return { ...node, value: mendText(node.value) }
    if (!('children' in node)) return node
    const children = (node as Parents).children.flatMap((child): Nodes[] => (isDropped(child) ? [] : isLoose(child) ? child.children : [child])).map(walk)
    return { ...node, children: trimEnds(children, node.type) } as T
  }
  const value = blocks.flatMap((block): RootContent[] => {
    const text = plain(block)
    if (isMediaName(text)) {
      diagnostics.push(diagnose('import-media', place, { found: text.trim(), kept: '' }))
      return []
    }
    const mended = walk(block)
    return plain(mended).trim() === '' ? [] : [mended]
  })
  return { value, diagnostics }
}

const isDropped = ({ type }: Nodes): boolean => type === 'image' || type === 'html'

/** Links that lead nowhere outside their page; their text stays. */
const isLoose = (node: Nodes): node is Link => node.type === 'link' && !/^(?:https?|mailto):/i.test(node.url)

/** White space at the ends of a block would come out as character references. */
function trimEnds(children: readonly Nodes[], parent: string): Nodes[] {
  if (parent !== 'paragraph' && parent !== 'heading' && parent !== 'tableCell') return [...children]
  const trim = (node: Nodes | undefined, side: 'trimStart' | 'trimEnd'): Nodes | undefined => (node?.type === 'text' ? ({ ...node, value: node.value[side]() } satisfies Text) : node)
  return children.map((child, i) => {
    const start = i === 0 ? trim(child, 'trimStart') : child
    return (i === children.length - 1 ? trim(start, 'trimEnd') : start) ?? child
  })
}

export const plain = (node: Nodes): string => ('children' in node ? node.children.map((child) => plain(child as Nodes)).join('') : 'value' in node ? node.value : '')
