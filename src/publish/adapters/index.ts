import type { Cms } from '../cms.js'
import { directus } from './directus.js'
import { ghost } from './ghost.js'
import { payload } from './payload.js'
import { strapi } from './strapi.js'
import { wordpress } from './wordpress.js'

/** Every kind of CMS that recaps can be published to. A further one is one more file and one more line. */
export const systems: Readonly<Record<string, Cms>> = { wordpress, payload, ghost, strapi, directus }
