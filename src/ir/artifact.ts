/** An output file: what to write and where, relative to the output folder, with `/`. */
export interface Artifact {
  readonly path: string
  readonly text: string
}
