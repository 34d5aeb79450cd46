import type { Target } from '../../ir/index.js'

/** placeholder */
export const decap: Target = { name: 'decap', recap: () => [] }
