import type { Element, ElementContent, Root } from 'hast'

/** Small questions to an HTML tree. */

export const isElement = (node: { readonly type: string }): node is Element => node.type === 'element'

/** All elements below a node, in document order. */
export function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (isElement(child) ? [child, ...elements(child)] : []))
}

export const first = (node: Root | Element, test: (element: Element) => boolean): Element | undefined => elements(node).find(test)

/** An attribute as text; undefined where it is missing or empty. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name]
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : undefined
  return text?.trim() ? text.trim() : undefined
}

/** Text below a node, white space folded. */
export function textOf(node: Root | Element | undefined): string {
  const collect = (child: ElementContent | Root['children'][number]): string => (child.type === 'text' ? child.value : isElement(child) ? child.children.map(collect).join('') : '')
  return (node?.children.map(collect).join('') ?? '').replace(/\s+/g, ' ').trim()
}

/** A `<meta>` by its name, property or itemprop. */
export const meta = (page: Root, ...names: readonly string[]): string | undefined =>
  names.map((name) => attribute(first(page, (element) => element.tagName === 'meta' && [element.properties.name, element.properties.property, element.properties.itemProp].flat().includes(name)), 'content')).find(Boolean)

/** The tree without the elements that a test names; each is handed to `dropped`. */
export function without<T extends Root | Element>(node: T, drop: (element: Element) => boolean, dropped: (element: Element) => void): T {
  const children = node.children.flatMap((child): (typeof node.children)[number][] => {
    if (!isElement(child)) return [child]
    if (!drop(child)) return [without(child, drop, dropped)]
    dropped(child)
    return []
  })
  return { ...node, children }
}
