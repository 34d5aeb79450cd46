import { defineConfig } from 'vitepress'

const languages = ['en', 'tl', 'ar']

export default defineConfig({
  locales: Object.fromEntries(languages.map((lang) => [lang, { label: lang, lang, ...(lang === 'ar' ? { dir: 'rtl' } : {}) }])),
  transformHead: ({ page }) => languages.map((lang) => ['link', { rel: 'alternate', hreflang: lang, href: `https://example.org/${page.replace(/^[^/]+/, lang).replace(/md$/, 'html')}` }]),
})
