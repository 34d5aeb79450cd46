import { StringDecoder } from 'node:string_decoder'

/** The streams of a terminal, as far as a dialogue needs them. */
export interface TerminalStreams {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}

/** A terminal that gives one key at a time. Close it, or it stays as it is: without echo, and keeping the program alive. */
export interface KeyTerminal {
  write(text: string): void
  /** The next key; undefined when the input has ended, or after Ctrl-C or Ctrl-D. */
  key(): Promise<string | undefined>
  /** A line to edit at its end; undefined after Ctrl-C, Ctrl-D or Escape. */
  line(prompt: string, initial: string): Promise<string | undefined>
  close(): void
}

const [interrupt, endOfInput, escape, backspace, del, killLine] = ['\u0003', '\u0004', '\u001b', '\b', '\u007f', '\u0015']

/** Takes over a terminal. Keys that are typed ahead wait until they are asked for. */
export function openTerminal({ input, output }: TerminalStreams): KeyTerminal {
  const waiting: string[] = []
  const wanted: ((key: string | undefined) => void)[] = []
  let ended = false
  const decoder = new StringDecoder('utf8')
  const give = (key: string): void => {
    const next = wanted.shift()
    if (next) next(key)
    else waiting.push(key)
  }
  const onData = (data: Buffer): void => {
    for (const key of keysOf(decoder.write(data))) give(key)
  }
  const onEnd = (): void => {
    ended = true
    for (const next of wanted.splice(0)) next(undefined)
  }
  input.setRawMode(true)
  input.on('data', onData)
  input.on('end', onEnd)
  input.on('close', onEnd)
  input.resume()
  const raw = (): Promise<string | undefined> => {
    const key = waiting.shift()
    return key !== undefined ? Promise.resolve(key) : ended ? Promise.resolve(undefined) : new Promise((resolve) => wanted.push(resolve))
  }
  const write = (text: string): void => void output.write(text.replace(/\r?\n/g, '\r\n'))
  return {
    write,
    async key() {
      const key = await raw()
      return key === interrupt || key === endOfInput ? undefined : key
    },
    async line(prompt, initial) {
      let text = initial
      write(`${prompt}${text}`)
      for (;;) {
        const key = await raw()
        if (key === undefined || key === interrupt || key === endOfInput || key === escape) return write('\n'), undefined
        if (key === '\r' || key === '\n') return write('\n'), text
        const before = text
        if (key === backspace || key === del) text = graphemes(text).slice(0, -1).join('')
        else if (key === killLine) text = ''
        else if (!/^[\u0000-\u001f\u007f]/.test(key)) text += key
        if (text.startsWith(before)) write(text.slice(before.length))
        else redraw(output, write, prompt, before, text)
      }
    },
    close() {
      input.off('data', onData)
      input.off('end', onEnd)
      input.off('close', onEnd)
      input.setRawMode(false)
      input.pause()
    },
  }
}

/** Goes back over what was written, however many rows it took, and writes it anew. */
function redraw(output: NodeJS.WriteStream, write: (text: string) => void, prompt: string, before: string, text: string): void {
  const rows = Math.floor(graphemes(prompt + before).length / Math.max(1, output.columns || 80))
  write(`\r${rows > 0 ? `\u001b[${rows}A` : ''}\u001b[J${prompt}${text}`)
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Keys of what came in at once: escape sequences (arrows and the like) are one key each, and mean nothing here. */
const keysOf = (data: string): string[] => data.match(/\u001b\[[0-9;]*[ -/]*[@-~]|\u001bO.|\r\n|[\s\S]/gu) ?? []
