/** Formats that a story goes out in, by the names that the command line knows. */
export const formats = ['xliff', 'po', 'webannotation'] as const
