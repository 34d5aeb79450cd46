/**
 * The collection that `crossbeat publish --to payload` writes to: one document a story, with a value a language in each localized field. Add it
 * to `collections` of your Payload configuration, list your languages under `localization.locales`, and give the user that publishes an API key
 * (`auth: { useAPIKey: true }`).
 *
 * @type {import('payload').CollectionConfig}
 */
export const recaps = {
  slug: 'recaps',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'storyId', 'status', 'date'] },
  access: {
    // The public reads what is published in the language that it asks for.
    read: ({ req }) => (req.user ? true : { status: { equals: 'published' } }),
    create: ({ req }) => Boolean(req.user),
    update: ({ req }) => Boolean(req.user),
    delete: ({ req }) => Boolean(req.user),
  },
  fields: [
    { name: 'storyId', type: 'text', required: true, unique: true, index: true, admin: { readOnly: true } },
    { name: 'title', type: 'text', localized: true },
    { name: 'slug', type: 'text', localized: true, index: true },
    { name: 'status', type: 'select', localized: true, options: ['draft', 'published'] },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'html', type: 'code', localized: true, admin: { language: 'html' } },
    { name: 'date', type: 'date' },
    { name: 'tags', type: 'text', hasMany: true },
    // What was sent last; `crossbeat publish` tells by it what has changed here since.
    { name: 'stamp', type: 'text', localized: true, access: { read: ({ req }) => Boolean(req.user) }, admin: { hidden: true } },
  ],
  endpoints: [
    {
      // Payload takes a language that it does not have and stores nothing, so the languages are asked for first.
      path: '/crossbeat',
      method: 'get',
      handler: async (req) => {
        if (!req.user) return Response.json({ errors: [{ message: 'The API key is missing, or it is not known.' }] }, { status: 401 })
        const { localization } = req.payload.config
        return Response.json({ locales: localization ? localization.localeCodes : [] })
      },
    },
  ],
}
