/** Whether a path, relative to a folder and with `/`, is a plain one that stays inside it on every system. */
export const isInside = (path: string): boolean =>
  !path.includes('\\') && !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/^[a-z]:/i.test(path)
