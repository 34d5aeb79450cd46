/** Files of one generation, by path: some change each time, some never, some come and go. The number stands in each that changes. */
export function generation(number) {
  const files = new Map()
  for (let i = 0; i < 60; i++) {
    if (i % 3 === 2 && (number + i) % 2 === 0) continue
    files.set(`s${i % 7}/${i % 3 === 2 ? 'sometimes/' : ''}${i}.txt`, i % 5 === 0 ? 'always the same\n' : `${number}\n${'x'.repeat(100 * i)}\n`)
  }
  files.set('index.json', `${number}\n`)
  return files
}
