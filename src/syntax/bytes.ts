/** Writes numbers, strings and byte arrays one after the other; `ByteReader` reads them back in the same order. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = []
  private length = 0

  number(value: number): void {
    const part = new Uint8Array(8)
    new DataView(part.buffer).setFloat64(0, value, true)
    this.push(part)
  }

  bytes(value: Uint8Array): void {
    this.number(value.length)
    this.push(value)
  }

  json(value: unknown): void {
    this.bytes(new TextEncoder().encode(JSON.stringify(value)))
  }

  finish(): Uint8Array {
    const out = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      out.set(part, at)
      at += part.length
    }
    return out
  }

  private push(part: Uint8Array): void {
    this.parts.push(part)
    this.length += part.length
  }
}

export class ByteReader {
  private at = 0
  private readonly view: DataView

  constructor(private readonly source: Uint8Array) {
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  }

  number(): number {
    const value = this.view.getFloat64(this.at, true)
    this.at += 8
    return value
  }

  /** A view, not a copy. */
  bytes(): Uint8Array {
    const length = this.number()
    const value = this.source.subarray(this.at, this.at + length)
    this.at += length
    return value
  }

  json(): unknown {
    return JSON.parse(new TextDecoder().decode(this.bytes()))
  }
}
