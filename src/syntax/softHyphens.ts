const SOFT_HYPHENS = /\u00ad+/g

/** A form without its soft hyphens: where a line might break says nothing about the word. A form of nothing else is left alone. */
export function withoutSoftHyphens(form: string): string {
  return form.replace(SOFT_HYPHENS, '') || form
}
