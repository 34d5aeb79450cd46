import { createRequire } from 'node:module'

interface ParentLocalesFile {
  readonly supplemental: { readonly parentLocales: { readonly parentLocale: Readonly<Record<string, string>> } }
}

/** CLDR's parent locales, as its package of core data has them. */
export const parentLocales = (): Readonly<Record<string, string>> =>
  (createRequire(import.meta.url)('cldr-core/supplemental/parentLocales.json') as ParentLocalesFile).supplemental.parentLocales.parentLocale
