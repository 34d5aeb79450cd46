/** Steps to take next, numbered: what to run or open, and what for, in two columns. */
export function stepsText(steps: readonly (readonly [string, string])[]): string {
  const width = Math.max(...steps.map(([what]) => what.length))
  return ['', 'Next', ...steps.map(([what, why], at) => `  ${at + 1}. ${what.padEnd(width)}  ${why}`), ''].join('\n')
}
