/** A folder of files. Paths are relative to it, with `/`. */
export interface Files {
  /** Paths of all files under a folder, at any depth, sorted. Nothing where there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** A file's bytes; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Writes whole or not at all, and makes the folders on the way. Throws where the file system refuses. */
  write(path: string, bytes: Uint8Array | string): Promise<void>
  /** Removes a file, and the folders that it leaves empty. Nothing happens where there is none. */
  remove(path: string): Promise<void>
  /** Where a path is, for messages and links between folders. */
  locate(path: string): string
}
