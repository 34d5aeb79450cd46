import { createHash } from 'node:crypto'
import { diagnose } from '../diagnostics/index.js'
import type { Diagnostic } from '../ir/index.js'

/** A file as it lies on disk: its path relative to the root, with `/`, and its bytes. */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A decoded file. `text` keeps a byte order mark and every `\r`, so that offsets into it are offsets into the file. */
export interface Decoded {
  readonly path: string
  readonly text: string
  readonly sha256: string
}

/** Characters of one file. */
const sizeLimit = 1_000_000
/** Characters of one article: comparing two takes time and memory by the product of their lengths, at this size about two minutes and a gigabyte. */
export const articleLimit = 150_000

/** Decodes UTF-8 strictly: a file in another encoding is refused, never read wrong, and so is one of more characters than `limit`. */
export function decode(file: SourceFile, limit = sizeLimit): Decoded | Diagnostic {
  const refuse = (why: string): Diagnostic => diagnose('encoding-invalid', { path: file.path }, { why })
  const [first, second] = file.bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('it starts like UTF-16')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  } catch {
    return refuse('some bytes are no UTF-8')
  }
  if (text.length > limit) return diagnose('file-too-large', { path: file.path }, { size: text.length, limit })
  return { path: file.path, text, sha256: createHash('sha256').update(file.bytes).digest('hex') }
}
