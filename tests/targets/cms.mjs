/**
 * Publishes to real servers: WordPress (PHP and SQLite) and Payload (SQLite). `node tests/targets/cms.mjs [wordpress] [payload]`, after compiling.
 * Installs what they need into a cache folder ($CROSSBEAT_TARGETS_CACHE, else crossbeat-targets in the user's cache), PHP by apt where it may.
 * Says what it skipped and why; the last line is "N passed, M failed, K skipped".
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const engines = fileURLToPath(new URL('./engines/', import.meta.url))
const cache = process.env.CROSSBEAT_TARGETS_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'crossbeat-targets')
const work = mkdtempSync(join(tmpdir(), 'crossbeat-cms-'))
const count = { passed: 0, failed: 0, skipped: 0 }
const running = []

function check(what, holds, shown = '') {
  count[holds ? 'passed' : 'failed']++
  process.stdout.write(`${holds ? 'ok    ' : 'FAILED'}  ${what}\n`)
  if (!holds && shown) process.stdout.write(`${String(shown).replace(/^/gm, '        ')}\n`)
}

function skip(what, why) {
  count.skipped++
  process.stdout.write(`skipped ${what}: ${why}\n`)
}

/** Installs an engine's packages by its lockfile; the folder, or why not. */
function installed(engine) {
  const lock = readFileSync(join(engines, engine, 'package-lock.json'))
  const folder = join(cache, `${engine}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  const done = join(folder, 'installed')
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true })
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(engines, engine, name), join(folder, name))
    process.stdout.write(`installing ${engine} (npm, into ${folder})\n`)
    // It keeps to the lockfile, but does not refuse one that lacks the parts of other systems, as `npm ci` does.
    const { status, stderr } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', timeout: 240_000 })
    if (status !== 0) return { why: `npm could not install it: ${(stderr ?? '').trim().split('\n').filter((line) => !/warn/.test(line)).slice(0, 3).join(' ')}` }
    writeFileSync(done, '')
  }
  return { folder }
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** Starts a server and waits until it answers. It is one process, so that whoever ends this ends it too. */
async function start(command, args, url, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => void (log = (log + data).slice(-4000)))
  running.push(child)
  for (let tries = 0; tries < 120 && child.exitCode === null; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (await fetch(url).then(() => true, () => false)) return { child, log: () => log }
  }
  throw new Error(`the server did not start: ${log}`)
}

const stop = (child) => child.kill('SIGKILL')

/** Runs `crossbeat publish`; with `untilLine`, kills it as soon as so many lines are out. */
function publish(out, args, env, untilLine) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(repository, 'lib/cli.js'), 'publish', '--root', work, '--out', out, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [text, errors] = ['', '']
    child.stdout.on('data', (data) => {
      text += data
      if (untilLine && text.split('\n').length > untilLine) child.kill('SIGKILL')
    })
    child.stderr.on('data', (data) => void (errors += data))
    child.on('close', (code) => resolve({ code, text, errors, all: `${text}${errors}`, did: Object.fromEntries(text.trim().split('\n').filter(Boolean).map((line) => line.split(/ {2,}/).slice(0, 2))) }))
  })
}

/** A build of two stories in three languages, one of them from right to left; titles and words that engines might take for their own marks. */
function makeBuild(name, changed = {}) {
  const out = join(work, name)
  const stories = ['finale', 'pilot'].map((story) => ({
    story,
    recaps: ['en', 'tl', 'ar'].map((language) => {
      const title = { en: `The ${story}: {{ who }} & [gallery] <b>won</b>`, tl: `Ang ${story}`, ar: `قصة ${story}` }[language]
      const text = changed[`${story}/${language}`] ?? `Anna meets Ben in ${language}. [gallery ids="1"] {{ 1 + 1 }} {% raw %} &lt;script&gt; 5 < 6 \\ "quoted"`
      // Two languages of one story share a slug; that of the other has no Latin letter.
      const slug = language === 'tl' ? `${story}-tl` : language === 'ar' && story === 'pilot' ? 'الحلقة-الأولى' : story
      mkdirSync(join(out, story), { recursive: true })
      writeFileSync(join(out, story, `${language}.json`), JSON.stringify({ title, slug, summary: `Summary, ${language}.`, date: '2020-01-02', tags: ['television'], direction: language === 'ar' ? 'rtl' : 'ltr' }))
      writeFileSync(join(out, story, `${language}.md`), `---\ntitle: "x"\ndraft: true\n---\n\n## Heading\n\n${text}\n\n<script>alert(1)</script>\n\n[click](javascript:alert(1))\n\n- **Anna**: one\n- Ben\n`)
      return { language, title, slug, markdown: `${story}/${language}.md`, data: `${story}/${language}.json` }
    }),
  }))
  writeFileSync(join(out, 'index.json'), JSON.stringify({ stories }))
  return out
}

const everything = ['finale/en', 'finale/tl', 'finale/ar', 'pilot/en', 'pilot/tl', 'pilot/ar']
const all = (did, word, keys = everything) => keys.every((key) => did[key] === word)

/**
 * What has to hold of every CMS.
 *
 * @param cms name, target (arguments), env, wrongEnv; held() → [{ story, language, title, html, status }]; edit(story, language, title)
 */
async function scenario({ name, target, env, wrongEnv, held, edit }) {
  const [build, next] = [makeBuild(`${name}-1`), makeBuild(`${name}-2`, { 'finale/tl': 'Anna leaves Ben.' })]
  const run = (out, ...args) => publish(out, [...target, ...args], env)

  const denied = await publish(build, target, wrongEnv)
  check(`${name}: a wrong secret is told, and nothing is sent`, denied.code === 1 && /publish-denied/.test(denied.errors) && (await held()).length === 0, denied.all)
  check(`${name}: no secret shows`, !denied.all.includes(Object.values(wrongEnv).at(-1)) && !/Basic |Bearer /.test(denied.all), denied.all)

  const rehearsal = await run(build, '--dry-run')
  check(`${name}: --dry-run says what would be done and does nothing`, rehearsal.code === 0 && all(rehearsal.did, 'would be created') && (await held()).length === 0, rehearsal.all)

  const killed = await publish(build, target, env, 2)
  const half = (await held()).length
  check(`${name}: a run is killed midway`, killed.code === null && half >= 2 && half < 6, `${half} held, ${killed.all}`)

  const first = await run(build)
  const entries = await held()
  check(`${name}: the next run finishes it, nothing is doubled`, first.code === 0 && entries.length === 6 && everything.every((key) => ['created', 'unchanged'].includes(first.did[key])), first.all)
  check(`${name}: recaps that nobody has read are drafts`, entries.every(({ status }) => status === 'draft'), JSON.stringify(entries.map(({ status }) => status)))
  const body = entries.find(({ story, language }) => story === 'finale' && language === 'en')
  check(`${name}: marks in a body are text, raw HTML and scripts are gone`, body !== undefined && body.html.includes('{{ 1 + 1 }}') && /&#(?:91|x5b);gallery/i.test(body.html) && !/<script|javascript:/i.test(body.html) && body.html.includes('<strong>Anna</strong>'), body?.html)
  check(`${name}: a body says its language and direction`, entries.find(({ language }) => language === 'ar')?.html.startsWith('<div lang="ar" dir="rtl">'))
  check(`${name}: a title keeps its marks as text`, body?.title.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>') === 'The finale: {{ who }} & [gallery] <b>won</b>', body?.title)

  const second = await run(build)
  check(`${name}: a second run is all "unchanged"`, second.code === 0 && all(second.did, 'unchanged'), second.all)

  const edited = await run(next)
  check(`${name}: what changed goes out, the rest stays`, edited.code === 0 && edited.did['finale/tl'] === 'updated' && all(edited.did, 'unchanged', everything.filter((key) => key !== 'finale/tl')), edited.all)
  check(`${name}: the change is there`, (await held()).find(({ story, language }) => story === 'finale' && language === 'tl')?.html.includes('Anna leaves Ben'))

  await edit('finale', 'tl', 'A title by an editor')
  const again = await run(build)
  const stands = async () => (await held()).find(({ story, language }) => story === 'finale' && language === 'tl')?.title
  check(`${name}: what an editor changed is reported and left`, again.code === 0 && again.did['finale/tl'] === 'left alone' && /publish-edited/.test(again.errors) && await stands() === 'A title by an editor', again.all)
  const forced = await run(build, '--force')
  check(`${name}: --force overwrites it`, forced.code === 0 && forced.did['finale/tl'] === 'updated' && await stands() === 'Ang finale', forced.all)
  check(`${name}: then all is unchanged`, all((await run(build)).did, 'unchanged'))

  const out = await run(build, '--status', 'publish')
  check(`${name}: --status publish makes them public`, out.code === 0 && all(out.did, 'updated') && (await held()).every(({ status }) => /^publish/.test(status)), out.all)
  const back = await run(build)
  check(`${name}: what is public stays public without it`, back.code === 0 && all(back.did, 'unchanged') && (await held()).every(({ status }) => /^publish/.test(status)), back.all)
  return { run, build, next }
}

const systems = { wordpress, payload }

async function wordpress() {
  const php = spawnSync('php', ['-m'], { encoding: 'utf8' })
  if (!/pdo_sqlite/.test(php.stdout ?? '') && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('installing PHP (apt-get)\n')
    spawnSync('apt-get', ['update', '-qq'], { timeout: 120_000 })
    spawnSync('apt-get', ['install', '-y', '-qq', 'php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring', 'unzip'], { timeout: 240_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const modules = spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? ''
  if (!/pdo_sqlite/.test(modules) || !/mbstring/.test(modules)) return skip('wordpress', 'there is no PHP with pdo_sqlite and mbstring, and none can be installed here (as root on Debian: apt-get install php-cli php-sqlite3 php-xml php-mbstring unzip)')
  const { folder, why } = installed('wordpress')
  if (!folder) return skip('wordpress', why)

  const zips = join(folder, 'node_modules/@wp-playground/wordpress-builds/src')
  const site = join(work, 'wordpress')
  const plugins = join(site, 'wp-content/mu-plugins')
  mkdirSync(site)
  const unzip = (zip, to) => spawnSync('php', ['-r', '$z = new ZipArchive; exit($z->open($argv[1]) === true && $z->extractTo($argv[2]) ? 0 : 1);', zip, to]).status === 0 || spawnSync('unzip', ['-qo', zip, '-d', to]).status === 0
  if (!unzip(join(zips, 'wordpress/wp-6.5.zip'), site) || !unzip(join(zips, 'sqlite-database-integration/sqlite-database-integration.zip'), work)) return skip('wordpress', 'there is no unzip, and PHP has no zip')
  mkdirSync(plugins)
  const sqlite = join(plugins, 'sqlite-database-integration')
  cpSync(join(work, 'sqlite-database-integration-main'), sqlite, { recursive: true })
  writeFileSync(join(site, 'wp-content/db.php'), readFileSync(join(sqlite, 'db.copy'), 'utf8').replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', sqlite).replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const config = join(site, 'wp-config.php')
  writeFileSync(config, readFileSync(config, 'utf8').replace('<?php', `<?php\ndefine('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);`))
  const wp = (code) => {
    const { stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr', '-r', `require $argv[1] . '/wp-load.php'; ${code}`, '--', site], { encoding: 'utf8', cwd: site })
    if (stderr) process.stdout.write(stderr)
    return stdout.trim()
  }
  const password = wp("echo WP_Application_Passwords::create_new_application_password(get_user_by('login', 'admin')->ID, ['name' => 'test'])[0];")
  const server = (await start('php', ['-S', `127.0.0.1:${port}`, '-t', site], `${url}/?rest_route=/`)).child
  const env = { CROSSBEAT_WORDPRESS_USER: 'admin', CROSSBEAT_WORDPRESS_PASSWORD: password }
  const target = ['--to', 'wordpress', '--url', url]
  const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
  const rest = async (route, body) => (await fetch(`${url}/?rest_route=${route}`, { headers: { authorization, 'content-type': 'application/json' }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })).json()
  const posts = async () => (await rest('/wp/v2/posts&context=edit&per_page=100&status=publish,future,draft,pending,private')).filter(({ meta }) => meta?.recap_story)
  const held = async () => (await posts()).map(({ meta, title, content, status, id, slug, link }) => ({ story: meta.recap_story, language: meta.recap_lang, title: title.raw, html: content.raw, status, id, slug, link }))
  const idOf = async (story, language) => (await held()).find((post) => post.story === story && post.language === language).id
  const edit = async (story, language, title) => rest(`/wp/v2/posts/${await idOf(story, language)}`, { title })

  const bare = await publish(makeBuild('wordpress-0'), target, env)
  check('wordpress: without the plugin nothing is sent', bare.code === 1 && /publish-not-ready/.test(bare.errors), bare.all)
  cpSync(join(repository, 'integrations/wordpress/crossbeat.php'), join(plugins, 'crossbeat.php'))

  const { run, build } = await scenario({ name: 'wordpress', target, env, wrongEnv: { ...env, CROSSBEAT_WORDPRESS_PASSWORD: 'abcd efgh ijkl mnop' }, held, edit })
  const entries = await held()
  check('wordpress: all slugs differ', new Set(entries.map(({ slug }) => slug)).size === 6, JSON.stringify(entries.map(({ slug }) => slug)))
  for (const { story, language, link } of entries) {
    const page = await (await fetch(link)).text()
    const alternates = [...page.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => `${tag} ${href.replaceAll('&#038;', '&')}`).sort()
    const expected = entries.filter((each) => each.story === story).map((each) => `${each.language} ${each.link}`).sort()
    check(`wordpress: ${story}/${language} links its translations and says its language`, JSON.stringify(alternates) === JSON.stringify(expected) && page.includes(`<html lang="${language}"`), alternates.join('\n'))
    if (language === 'en') check(`wordpress: the page of ${story}/${language} shows brackets and braces as they are`, page.includes('gallery ids=') && page.includes('{{ 1 + 1 }}') && page.includes('&lt;b&gt;won') && !page.includes('<b>won') && !page.includes('<script>alert'))
  }
  const terms = await rest('/wp/v2/recap_language')
  check('wordpress: the site can list by language', terms.map(({ name, count: posts }) => `${name} ${posts}`).sort().join() === 'ar 2,en 2,tl 2', JSON.stringify(terms))

  await edit('pilot', 'ar', 'By an editor')
  await rest(`/wp/v2/posts/${await idOf('pilot', 'ar')}`, { title: 'قصة pilot', tags: (await rest('/wp/v2/tags', { name: 'by hand' })).id, slug: 'own-slug' })
  const tagged = await run(makeBuild('wordpress-3', { 'pilot/ar': 'Other words.' }), '--story', 'pilot')
  const kept = (await posts()).find(({ slug }) => slug === 'own-slug')
  check('wordpress: slug and tags that an editor gave stay', tagged.did['pilot/ar'] === 'updated' && kept?.tags.length === 2, `${tagged.all} ${JSON.stringify(kept?.tags)}`)
  await run(build, '--story', 'pilot')

  wp("wp_insert_user(['user_login' => 'ana', 'user_pass' => 'x', 'role' => 'author', 'user_email' => 'ana@example.org']); wp_insert_user(['user_login' => 'edith', 'user_pass' => 'x', 'role' => 'editor', 'user_email' => 'edith@example.org']);")
  const as = (user) => ({ CROSSBEAT_WORDPRESS_USER: user, CROSSBEAT_WORDPRESS_PASSWORD: wp(`echo WP_Application_Passwords::create_new_application_password(get_user_by('login', '${user}')->ID, ['name' => 'test'])[0];`) })
  const author = await publish(build, target, as('ana'))
  check('wordpress: who does not see the drafts of others is refused, and doubles nothing', author.code === 1 && /publish-denied/.test(author.errors) && (await held()).length === 6, author.all)
  const editor = await publish(build, target, as('edith'))
  check('wordpress: the role Editor is enough', editor.code === 0 && all(editor.did, 'unchanged'), editor.all)

  const trashed = await idOf('pilot', 'tl')
  await fetch(`${url}/?rest_route=/wp/v2/posts/${trashed}`, { method: 'DELETE', headers: { authorization } })
  const trash = await run(build)
  check('wordpress: what was thrown away is reported and not made anew', trash.did['pilot/tl'] === 'left alone' && /publish-trashed/.test(trash.errors) && (await held()).length === 5, trash.all)
  const restored = await run(build, '--force')
  check('wordpress: --force brings it back', restored.did['pilot/tl'] === 'updated' && (await held()).length === 6, restored.all)

  const taken = makeBuild('wordpress-4')
  const data = join(taken, 'finale/en.json')
  writeFileSync(data, readFileSync(data, 'utf8').replace('"slug":"finale"', '"slug":"hello-world"').replaceAll('finale', 'other'))
  for (const name of ['index.json']) writeFileSync(join(taken, name), readFileSync(join(taken, name), 'utf8').replace('"story":"finale"', '"story":"other"'))
  const clash = await run(taken, '--story', 'other', '--lang', 'en')
  check("wordpress: a slug of somebody else's post is told, and nothing made", clash.code === 1 && clash.did['other/en'] === 'FAILED' && /publish-slug-taken.*Hello world/.test(clash.errors) && (await held()).length === 6, clash.all)

  writeFileSync(join(plugins, 'languages.php'), "<?php add_filter('crossbeat_languages', fn() => ['en', 'ar']);")
  const lacking = await run(makeBuild('wordpress-5', { 'finale/tl': 'New.', 'finale/ar': 'New.' }), '--story', 'finale')
  check('wordpress: a language that it does not have is told, the others go out', lacking.code === 1 && lacking.did['finale/tl'] === 'FAILED' && lacking.did['finale/ar'] === 'updated' && /publish-language/.test(lacking.errors), lacking.all)
  stop(server)
  const gone = await run(build)
  check('wordpress: a server that is gone is told', gone.code === 1 && /publish-unreachable/.test(gone.errors) && all(gone.did, 'not tried'), gone.all)
}

async function payload() {
  const { folder, why } = installed('payload')
  if (!folder) return skip('payload', why)
  cpSync(join(engines, 'payload/server.mjs'), join(folder, 'server.mjs'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const key = 'a1b2c3d4-e5f6-a7b8'
  await start(process.execPath, [join(folder, 'server.mjs'), String(port), join(work, 'payload.db'), key, join(repository, 'integrations/payload/recaps.js')], `${url}/api/recaps`, { cwd: folder, env: { ...process.env, NODE_ENV: 'development' } })
  const headers = { authorization: `users API-Key ${key}`, 'content-type': 'application/json' }
  const docs = async () => (await (await fetch(`${url}/api/recaps?locale=all&depth=0&limit=100`, { headers })).json()).docs
  const held = async () => (await docs()).flatMap((doc) => Object.keys(doc.stamp ?? {}).map((language) => ({ story: doc.storyId, language, title: doc.title[language], html: doc.html[language], status: doc.status[language] })))
  const edit = async (story, language, title) => {
    const doc = (await docs()).find(({ storyId }) => storyId === story)
    await fetch(`${url}/api/recaps/${doc.id}?locale=${language}`, { method: 'PATCH', headers, body: JSON.stringify({ title }) })
  }
  const env = { CROSSBEAT_PAYLOAD_KEY: key }
  const target = ['--to', 'payload', '--url', url]
  const { run, build } = await scenario({ name: 'payload', target, env, wrongEnv: { CROSSBEAT_PAYLOAD_KEY: 'not-the-right-key' }, held, edit })
  check('payload: a story is one document with all its languages', (await docs()).length === 2)
  const public_ = await (await fetch(`${url}/api/recaps?locale=tl`)).json()
  check('payload: the public reads what is published, without stamps', public_.docs.length === 2 && public_.docs.every(({ title, stamp }) => title && stamp === undefined), JSON.stringify(public_).slice(0, 300))
  const lacking = await run(build, '--as', 'tl=fil', '--story', 'finale')
  check('payload: a language that it does not have is told, and nothing is stored', lacking.code === 1 && lacking.did['finale/tl'] === 'FAILED' && /publish-language/.test(lacking.errors) && (await held()).length === 6, lacking.all)
}

try {
  if (!existsSync(join(repository, 'lib/cli.js'))) throw new Error('compile first: npm run compile')
  const wanted = process.argv.slice(2)
  for (const name of Object.keys(systems).filter((each) => wanted.length === 0 || wanted.includes(each))) {
    try {
      await systems[name]()
    } catch (error) {
      check(`${name}: the test itself`, false, error.stack ?? error)
    }
  }
} finally {
  for (const child of running) stop(child)
  rmSync(work, { recursive: true, force: true })
}
process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
process.exitCode = count.failed > 0 ? 1 : 0
