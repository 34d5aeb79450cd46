/** What XML 1.0 cannot hold, not even as a reference: control characters, lone surrogates, non-characters. */
export const beyondXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Whether a name can stand in XML's NMTOKEN. */
export const isToken = (name: string): boolean => /^[\p{L}\p{N}._:\-·]+$/u.test(name)
