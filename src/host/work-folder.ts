import { existsSync } from 'node:fs'
import { access, constants, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** An output folder and where its changes are prepared: on the same file system, so that renaming from one to the other is one step. */
export interface WorkFolder {
  /** The output folder, without symbolic links on the way. It may not be there yet. */
  readonly target: string
  /** Where its changes are prepared. It is there only while they are. */
  readonly work: string
}

/**
 * Where changes to a folder are prepared: beside it as `.<name>.crossbeat`, or inside it as `.crossbeat-work` where it is a file system
 * of its own or nothing can be written beside it.
 *
 * @throws where the folder around it cannot be made
 */
export async function workFolder(folder: string): Promise<WorkFolder> {
  await mkdir(dirname(folder), { recursive: true })
  const target = await realpath(folder).catch(async () => join(await realpath(dirname(folder)), basename(folder)))
  const around = dirname(target)
  const beside = { target, work: join(around, `.${basename(target)}.crossbeat`) }
  const there = await stat(target).catch(() => undefined)
  if (!there) return beside
  const writable = await access(around, constants.W_OK).then(() => true, () => false)
  return writable && (await stat(around)).dev === there.dev ? beside : { target, work: join(target, '.crossbeat-work') }
}

/** Whether somebody is changing a folder, or was when his process ended. */
export const isBeingChanged = async (folder: string): Promise<boolean> => existsSync((await workFolder(folder)).work)
