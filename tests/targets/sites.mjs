/**
 * Builds sites with real engines from two hostile stories in three languages, and looks at every page. Ends with
 * "N passed, M failed, K skipped"; the exit code is 1 where something failed. Names of engines as arguments choose among them.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { build } from '../../lib/index.js'
import { fixture, languages, siteUrl } from './fixture.mjs'
import { engines, fromDebian, fromNpm, run } from './install.mjs'
import { pageOf, plain } from './page.mjs'

const debian = (name) => () => { const why = fromDebian(name); return why ? { why } : {} }
const npm = (name) => () => fromNpm(name)
const file = ({ story }) => (story === 'index' ? 'story-index' : story)

/** The engines' own pages: that of errors, and Hugo's that sends to the main language. */
const own = ['404.html', 'index.html']
const pagesIn = (engine) => globSync('**/*.html', { cwd: join(engine.root, engine.html) }).filter((path) => !own.includes(path))

/** `out`: the target's folder in the site. `html`: where the engine puts its pages. `path`: a page's address. `hidesDrafts`: without the site's help. */
const table = [
  { name: 'hugo', get: debian('hugo'), out: 'content', html: 'public', path: ({ language, slug }) => `/${language}/posts/${slug}/`, hidesDrafts: true, command: () => ['hugo', '--quiet'] },
  { name: 'jekyll', get: debian('jekyll'), out: '.', html: '_site', path: ({ language, slug }) => `/${language}/${slug}/`, hidesDrafts: true, command: () => ['jekyll', 'build', '--quiet'] },
  { name: 'eleventy', get: npm('eleventy'), out: 'src', html: '_site', path: ({ language, slug }) => `/${language}/${slug}/`, hidesDrafts: true, command: (bin) => ['node', join(bin, '@11ty/eleventy/cmd.cjs'), '--quiet'] },
  { name: 'astro', get: npm('astro'), out: 'src/content/recaps', html: 'dist', path: ({ language, slug }) => `/${language}/${slug}/`, command: (bin) => ['node', join(bin, 'astro/astro.js'), 'build', '--silent'] },
  { name: 'vitepress', get: npm('vitepress'), out: '.', html: '.vitepress/dist', path: (recap) => `/${recap.language}/recaps/${file(recap)}.html`, command: (bin) => ['node', join(bin, 'vitepress/bin/vitepress.js'), 'build'] },
]

let [passed, failed, skipped] = [0, 0, 0]
function check(what, ok, more = '') {
  if (ok) return void passed++
  failed++
  console.log(`FAILED  ${what}${more === '' ? '' : `\n        ${String(more).slice(0, 1500)}`}`)
}

function checkPage(engine, recap, path, html) {
  const name = `${engine.name}, ${recap.story} in ${recap.language}`
  const page = pageOf(html)
  check(`${name}: the language is marked`, page.lang === recap.language, page.lang)
  check(`${name}: the direction is marked`, (page.dir ?? 'ltr') === recap.direction, page.dir)
  check(`${name}: the title is text`, plain(page.title).includes(plain(recap.title)), `${page.title} | ${recap.title}`)
  const texts = [...recap.beats.flatMap(({ sentences }) => sentences.map(({ text }) => text.replace(/\p{Sentence_Terminal}+$/u, ''))), recap.summary, ...recap.cast.flatMap(({ name: person, description = '' }) => [person, description])]
  const lost = texts.map(plain).filter((text) => !page.text.includes(text))
  check(`${name}: every word is text`, lost.length === 0, `${lost[0]}\n        is not in\n        ${page.text}`)
  const odd = ['b', 'script', 'thing', 'code', 'del', 'img', 'table', 'dl', 'math'].filter((element) => page.elements.has(element))
  check(`${name}: no word is markup`, odd.length === 0, odd.join(', '))
  check(`${name}: the sources are linked`, recap.sources.every(({ url }) => page.links.includes(url)), page.links.join(' '))
  return { ...page, address: siteUrl + encodeURI(path) }
}

function checkEngine(engine, root, recaps) {
  const pages = recaps.map((recap) => {
    const path = engine.path(recap)
    const at = join(root, engine.html, path.endsWith('/') ? `${path}index.html` : path)
    let html
    try {
      html = readFileSync(at, 'utf8')
    } catch {
      check(`${engine.name}: ${recap.story} has a page in ${recap.language}, ${path}`, false)
      return undefined
    }
    check(`${engine.name}: ${recap.story} has a page in ${recap.language}`, true)
    return { recap, ...checkPage(engine, recap, path, html) }
  })
  for (const page of pages) {
    if (!page) continue
    const others = pages.filter((other) => other?.recap.story === page.recap.story)
    const there = others.every(({ recap, address }) => decodeURI(page.alternates[recap.language] ?? '') === decodeURI(address))
    check(`${engine.name}: ${page.recap.story} in ${page.recap.language} names all its languages, itself too`, there && Object.keys(page.alternates).length === languages.length, JSON.stringify(page.alternates))
  }
  const found = pagesIn(engine)
  check(`${engine.name}: ${recaps.length} pages and no others`, found.length === recaps.length, found.join(' '))
}

const chosen = process.argv.slice(2)
const ready = []
for (const engine of table.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const got = engine.get()
  if (got.why === undefined) {
    const root = mkdtempSync(join(tmpdir(), `crossbeat-${engine.name}-`))
    cpSync(join(engines, engine.name, 'site'), root, { recursive: true })
    if (got.modules) symlinkSync(got.modules, join(root, 'node_modules'))
    ready.push({ ...engine, root, modules: got.modules })
  } else {
    skipped++
    console.log(`SKIPPED ${engine.name}: ${got.why}`)
  }
}

if (ready.length > 0) {
  const { root, recaps, diagnostics } = await fixture(build, ready.map(({ name, root: site, out }) => ({ use: name, out: join(site, out) })))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  check('the fixture builds without an error', errors.length === 0, JSON.stringify(errors))
  const slugs = (story) => new Set(recaps.filter((recap) => recap.story === story).map(({ slug }) => slug)).size
  check('one story has translated slugs, one has equal ones', slugs('braces') === languages.length && slugs('index') === 1, recaps.map(({ slug }) => slug).join(' '))
  const make = (engine) => {
    const [command, ...args] = engine.command(engine.modules)
    return run(command, args, { cwd: engine.root, env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } })
  }
  for (const engine of ready) {
    const start = performance.now()
    const { ok, output } = make(engine)
    check(`${engine.name} builds the site`, ok, output)
    if (ok) checkEngine(engine, engine.root, recaps)
    console.log(`${engine.name}: looked at in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  const hiding = ready.filter(({ hidesDrafts }) => hidesDrafts)
  await build({ root, drafts: true })
  for (const engine of hiding) {
    rmSync(join(engine.root, engine.html), { recursive: true, force: true })
    const { ok, output } = make(engine)
    check(`${engine.name}: drafts have no pages`, ok && pagesIn(engine).length === 0, output || pagesIn(engine).join(' '))
  }
  if (failed === 0) for (const folder of [root, ...ready.map((engine) => engine.root)]) rmSync(folder, { recursive: true, force: true })
  else console.log(`what was built stays in ${[root, ...ready.map((engine) => engine.root)].join(' ')}`)
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0
