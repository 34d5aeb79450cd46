/**
 * Payload's REST interface in a small http server: `node server.mjs PORT DATABASE KEY COLLECTION`. Writes "ready" when it listens.
 * KEY is the API key of its one user; COLLECTION the file that holds the collection of recaps.
 */
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

const [, , port, database, key, collection] = process.argv
const { recaps } = await import(pathToFileURL(collection).href)
const config = await buildConfig({
  secret: 'of no importance in a test',
  serverURL: `http://127.0.0.1:${port}`,
  telemetry: false,
  db: sqliteAdapter({ client: { url: `file:${database}` } }),
  localization: { locales: ['en', 'tl', 'ar'], defaultLocale: 'en', fallback: true },
  collections: [{ slug: 'users', auth: { useAPIKey: true }, fields: [] }, recaps],
})
const payload = await getPayload({ config })
const { totalDocs } = await payload.count({ collection: 'users' })
if (totalDocs === 0) await payload.create({ collection: 'users', data: { email: 'editor@example.org', password: 'of no importance', enableAPIKey: true, apiKey: key } })

createServer(async (incoming, outgoing) => {
  const request = new Request(`http://127.0.0.1:${port}${incoming.url}`, {
    method: incoming.method, headers: incoming.headers, ...(incoming.method === 'GET' ? {} : { body: Readable.toWeb(incoming), duplex: 'half' }),
  })
  const response = await handleEndpoints({ config, request })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
