import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { httpTransport } from '../../src/host/http.js'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
const serve = (listener: RequestListener): Promise<string> => new Promise((resolve) => {
  const server = createServer(listener).listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  open.push(server)
})
const get = (url: string, options = {}) => httpTransport(options)({ method: 'GET', url, headers: { 'x-test': 'yes' } })

test('an answer comes with its status, headers and text', async () => {
  const url = await serve((request, response) => {
    let body = ''
    request.on('data', (data) => void (body += data))
    request.on('end', () => response.writeHead(418, { 'X-Given': 'this' }).end(`${request.method} ${request.headers['x-test']} ${body}`))
  })
  expect(await get(url)).toMatchObject({ status: 418, headers: { 'x-given': 'this' }, text: 'GET yes ' })
  expect(await httpTransport()({ method: 'PUT', url, headers: { 'x-test': 'yes' }, body: 'Größe' })).toMatchObject({ text: 'PUT yes Größe' })
})

test('a redirect is not followed', async () => {
  let elsewhere = 0
  const other = await serve((_, response) => response.end(String(++elsewhere)))
  expect(await get(await serve((_, response) => response.writeHead(302, { location: other }).end()))).toMatchObject({ status: 302, headers: { location: other } })
  expect(elsewhere).toBe(0)
})

test('an answer that is too large is cut off', async () => {
  const url = await serve((_, response) => {
    const chunk = 'x'.repeat(10_000)
    const more = (): void => void (response.destroyed || response.write(chunk, () => setImmediate(more)))
    more()
  })
  expect(await get(url, { limit: 100_000 })).toMatchObject({ fault: 'too-large' })
})

test('a server that never ends its answer, or never begins, is left', async () => {
  expect(await get(await serve(() => undefined), { timeout: 200 })).toMatchObject({ fault: 'timeout' })
  expect(await get(await serve((_, response) => void response.write('x')), { timeout: 200 })).toMatchObject({ fault: 'timeout' })
})

test('each fault has its name', async () => {
  expect(await get(await serve((request) => request.socket.destroy()))).toMatchObject({ fault: 'lost' })
  const closed = await serve(() => undefined)
  await new Promise((done) => open.pop()?.close(done))
  expect(await get(closed)).toMatchObject({ fault: 'unreachable' })
  const plain = await serve((_, response) => response.end())
  expect(await get(plain.replace('http:', 'https:'))).toMatchObject({ fault: 'tls' })
  expect(await get('http://no-such-host.invalid/')).toMatchObject({ fault: 'unresolved' })
})
