/**
 * The text of a piece of HTML, a space in the place of each tag, comment, script and style sheet. Whatever the input, each of its characters is
 * looked at a fixed number of times: an end that was not found once is not looked for again.
 */
export function htmlText(html: string): string {
  const small = html.toLowerCase()
  const missing = new Set<string>()
  const after = (end: string, from: number): number | undefined => {
    const found = missing.has(end) ? -1 : small.indexOf(end, from)
    if (found < 0) missing.add(end)
    return found < 0 ? undefined : found + end.length
  }
  const behind = (open: number): number | undefined => {
    if (small.startsWith('<!--', open)) {
      const end = after('-->', open + 4)
      if (end !== undefined) return end
    }
    const raw = ['script', 'style'].find((name) => small.startsWith(name, open + 1) && !/[\w-]/.test(small[open + 1 + name.length] ?? ''))
    return after('>', (raw === undefined ? undefined : after(`</${raw}`, open)) ?? open)
  }
  let text = ''
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? undefined : behind(open)
    if (end === undefined) return text + html.slice(at)
    text += `${html.slice(at, open)} `
    at = end
  }
}
