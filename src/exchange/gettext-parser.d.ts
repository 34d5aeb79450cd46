/** What is used of gettext-parser, which comes without types. */
declare module 'gettext-parser' {
  export interface PoEntry {
    msgctxt?: string
    msgid: string
    msgid_plural?: string
    msgstr: string[]
    comments?: { translator?: string; reference?: string; extracted?: string; flag?: string; previous?: string }
  }
  export interface PoTable {
    charset?: string
    headers: Record<string, string>
    translations: Record<string, Record<string, PoEntry>>
    obsolete?: Record<string, Record<string, PoEntry>>
  }
  export const po: {
    parse(input: string | Uint8Array, options?: { readonly defaultCharset?: string; readonly validation?: boolean }): PoTable
    compile(table: PoTable, options?: { readonly foldLength?: number; readonly sort?: boolean }): Uint8Array
  }
}
