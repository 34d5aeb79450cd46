import { Document, isMap, isScalar, isSeq, visit, type Node } from 'yaml'

/** How wide a list may be to stand on one line; the parts of a passage always do. */
const width = 110

/**
 * One item of a list as text: a hyphen, then its keys. Short lists of words and maps without maps in them stand on one line, as people write them.
 *
 * @param indent what stands before the hyphen
 */
export function itemText(value: unknown, indent: string, eol: string): string {
  const document = new Document(value)
  visit(document, {
    Collection(key, node, path) {
      if (path.length <= 1 || key === null) return
      const plain = (each: unknown): boolean => isScalar(each) || (isMap(each) && each.items.every((pair) => isScalar(pair.value)))
      const flat = isMap(node) ? node.items.every((pair) => isScalar(pair.value)) : isSeq(node) && node.items.every((each) => isScalar(each) || (plain(each) && node.items.length === 1))
      const commented = (isMap(node) ? node.items.flatMap((pair) => [pair.key, pair.value]) : isSeq(node) ? node.items : []).some((each) => (each as Node | null)?.comment || (each as Node | null)?.commentBefore)
      if (flat && !commented && (isMap(node) || JSON.stringify(node).length < width)) node.flow = true
    },
    Scalar(_, node) {
      // Prose of several lines reads best as it is.
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'BLOCK_LITERAL'
    },
  })
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '')
  return `${text.split('\n').map((line, k) => (k === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`)).join(eol)}${eol}`
}
