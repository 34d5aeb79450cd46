declare module 'write-file-atomic' {
  /** Writes to a neighbour and renames it over the file. */
  export default function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void>
}
