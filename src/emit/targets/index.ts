import type { Target } from '../../ir/index.js'
import { astro } from './astro.js'
import { decap } from './decap.js'
import { docusaurus } from './docusaurus.js'
import { eleventy } from './eleventy.js'
import { hugo } from './hugo.js'
import { jekyll } from './jekyll.js'
import { vitepress } from './vitepress.js'

/** Engines that recaps can be laid out for, by name. A further one is one file more and a line here. */
export const targets: ReadonlyMap<string, Target> = new Map([astro, decap, docusaurus, eleventy, hugo, jekyll, vitepress].map((target) => [target.name, target]))
