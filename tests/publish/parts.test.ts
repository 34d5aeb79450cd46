import { describe, expect, test } from 'vitest'
import { canonical, htmlOf, plain } from '../../src/publish/html.js'
import type { Item } from '../../src/publish/item.js'
import { itemOf, listed } from '../../src/publish/items.js'
import { decide } from '../../src/publish/plan.js'
import { withDistinctSlugs } from '../../src/publish/slugs.js'
import { keptDigest, readStamp, sentDigest, stampText, type Stamp } from '../../src/publish/stamp.js'
import { codes } from '../helpers.js'

describe('HTML of a recap', () => {
  test('is what the Markdown says, in its language and direction', () => {
    expect(htmlOf('## A\n\n- **b**: c\n\n[d](https://e.example/?f=1&g)\n', 'ar', 'rtl')).toBe('<div lang="ar" dir="rtl"><h2>A</h2>\n<ul>\n<li><strong>b</strong>: c</li>\n</ul>\n<p><a href="https://e.example/?f=1&#x26;g">d</a></p></div>')
  })

  test('has no HTML of the Markdown and no addresses that run code', () => {
    const html = htmlOf('<b onclick="x()">one</b>\n\n<script>two()</script>\n\n[three](javascript:x) ![four](data:image/png,x) <https://five.example>\n\n[six][r]\n\n[r]: javascript:x\n', 'en', 'ltr')
    expect(html).not.toMatch(/onclick|script>|javascript|data:/)
    for (const word of ['one', 'three', 'https://five.example', 'six']) expect(html).toContain(word)
  })

  test('has no brackets that WordPress would take for a shortcode', () => {
    expect(htmlOf('\\[gallery ids="1"] and [x](https://a.example/[b])', 'en', 'ltr')).not.toMatch(/[[\]]/)
  })

  test('counts as the same after a CMS has rewritten it, and as another after an editor has', () => {
    const ours = htmlOf('## A & B\n\nOne *two* [three](https://x.example/).\n\n- four\n', 'en', 'ltr')
    expect(canonical('<h2 id="a-b">A &amp; B</h2>\n\n<p style="x">One  <i>two</i>\n<a rel="nofollow" href="https://x.example/">three</a>.</p><ul class="y"><li>four</li></ul>')).toBe(canonical(ours))
    for (const other of [ours.replace('four', 'five'), ours.replace('x.example', 'y.example'), ours.replace('<li>', '<li><p></p>').replace('h2', 'h3')]) expect(canonical(other)).not.toBe(canonical(ours))
  })

  test('titles count as the same with or without character references', () => {
    expect(plain('A &amp; B')).toBe(plain('A & B'))
    expect(plain('1 < 2 <b>')).toBe('1 < 2 <b>')
  })
})

const item: Item = { story: 's', language: 'en', locale: 'en', title: 'T', html: '<p>x</p>', summary: 'S', slug: 't', tags: ['a'], status: 'draft', date: '2020-01-02', path: 'dist/s/en.md' }
const stampOf = (it: Item): Stamp => ({ status: it.status, ...(it.date === undefined ? {} : { date: it.date }), sent: sentDigest(it), kept: keptDigest(it) })
const entryOf = (it: Item) => ({ id: '1', locale: it.locale, slug: it.slug, title: it.title, html: it.html, summary: it.summary, stamp: stampOf(it) })
const kindOf = (it: Item, entries: readonly (ReturnType<typeof entryOf> | object)[], options: { languages?: readonly string[]; force?: boolean } = {}): string =>
  decide(it, it, { entries: entries as ReturnType<typeof entryOf>[] }, { force: false, ...options }).kind

describe('the plan', () => {
  const entry = entryOf(item)
  const { stamp: _, ...unmarked } = entry
  test.each([
    ['nothing there', item, [], {}, 'create'],
    ['only another language there', item, [{ ...entry, locale: 'tl' }], {}, 'create'],
    ['the same', item, [entry], {}, 'skip'],
    ['the same, forced', item, [entry], { force: true }, 'skip'],
    ['new words', { ...item, html: '<p>y</p>' }, [entry], {}, 'update'],
    ['a new date', { ...item, date: '2020-01-03' }, [entry], {}, 'update'],
    ['new tags', { ...item, tags: ['b'] }, [entry], {}, 'update'],
    ['another slug alone', { ...item, slug: 'u' }, [entry], {}, 'skip'],
    ['now public', { ...item, status: 'publish' }, [entry], {}, 'update'],
    ['was public, now a draft', item, [{ ...entry, stamp: { ...entry.stamp, status: 'publish' } }], {}, 'skip'],
    ['edited', item, [{ ...entry, title: 'U' }], {}, 'edited'],
    ['edited, forced', item, [{ ...entry, title: 'U' }], { force: true }, 'update'],
    ['edited to what it is to become', { ...item, title: 'U' }, [{ ...entry, title: 'U' }], {}, 'update'],
    ['without a stamp', item, [unmarked], {}, 'unmarked'],
    ['without a stamp, forced', item, [unmarked], { force: true }, 'update'],
    ['in the trash', item, [{ ...entry, trashed: true }], {}, 'trashed'],
    ['in the trash, forced', item, [{ ...entry, trashed: true }], { force: true }, 'update'],
    ['one there and one in the trash', item, [{ ...entry, trashed: true }, entry], {}, 'skip'],
    ['two there', item, [entry, { ...entry, id: '2' }], { force: true }, 'doubled'],
    ['a language that is not there', item, [], { languages: ['tl'] }, 'no-language'],
  ] as const)('%s', (_name, it, entries, options, kind) => expect(kindOf(it, entries, options)).toBe(kind))
})

describe('a stamp', () => {
  test('comes back as it was written', () => {
    for (const stamp of [stampOf(item), { ...stampOf(item), status: 'publish' as const }]) expect(readStamp(stampText(stamp))).toEqual(stamp)
    const { date: _, ...dateless } = stampOf(item)
    expect(readStamp(` ${stampText(dateless)}\n`)).toEqual(dateless)
  })

  test('is nothing where somebody changed it', () => {
    for (const text of ['', undefined, null, 5, 'x', stampText(stampOf(item)).slice(1), `2${stampText(stampOf(item)).slice(1)}`]) expect(readStamp(text)).toBeUndefined()
  })
})

describe('slugs', () => {
  const slugs = (among: 'site' | 'language', ...items: Partial<Item>[]): string[] => withDistinctSlugs(items.map((each) => ({ ...item, ...each })), among).map(({ slug }) => slug)
  test('are single on a site, or in a language', () => {
    const items = [{ slug: 'a' }, { slug: 'a', language: 'pt-BR', locale: 'pt-BR' }, { slug: 'a', story: 'b', language: 'pt-BR', locale: 'pt-BR' }, { slug: 'a-pt-br-2' }]
    expect(slugs('site', ...items)).toEqual(['a', 'a-pt-br', 'a-pt-br-2', 'a-pt-br-2-en'])
    expect(slugs('language', ...items)).toEqual(['a', 'a', 'a-pt-br', 'a-pt-br-2'])
  })
})

describe('items of a build', () => {
  const recap = { story: 's', language: 'en', markdown: 's/en.md', data: 's/en.json' }
  const data = JSON.stringify({ title: 'T', slug: 't', summary: '', date: '2026-01-02', tags: [], direction: 'ltr' })
  const read = (markdown: string, options = {}) => itemOf(recap, 'dist/s/en.md', markdown, data, { locale: 'en', today: '2026-01-02', ...options })
  test('are drafts unless the build or the command says otherwise', () => {
    expect(read('---\ndraft: true\n---\nx').value?.status).toBe('draft')
    expect(read('---\nlang: en\n---\nx').value?.status).toBe('draft')
    expect(read('---\ndraft: false\n---\nx').value?.status).toBe('publish')
    expect(read('---\ndraft: true\n---\nx', { status: 'publish' }).value?.status).toBe('publish')
  })

  test('of a later day stay drafts, and that is told', () => {
    const { value, diagnostics } = read('---\ndraft: false\n---\nx', { today: '2026-01-01' })
    expect(value?.status).toBe('draft')
    expect(codes(diagnostics)).toEqual(['publish-future'])
    expect(codes(read('---\ndraft: true\n---\nx', { today: '2026-01-01' }).diagnostics)).toEqual([])
  })

  test('that cannot be read are told', () => {
    expect(codes(read('no front matter').diagnostics)).toEqual(['publish-broken'])
    expect(codes(itemOf(recap, 'p', '---\nx: 1\n---\n', '{"title": 5}', { locale: 'en', today: '' }).diagnostics)).toEqual(['publish-broken'])
    expect(() => listed('{}')).toThrow()
  })
})
