import type { Busy, Lock, LockOptions } from './lock.js'
import type { Transaction } from './transaction.js'

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
  /** Starts changes that become visible together. What a crashed build left is completed or dropped first. Throws where the file system refuses. */
  begin(): Promise<Transaction>
  /** Takes the right to change the folder, or says who has it. Throws where the file system refuses. */
  lock(options: LockOptions): Promise<Lock | Busy>
  /** Where a path is, for messages and links between folders. */
  locate(path: string): string
}
