// A Vite plugin: answers /graphql and /auth from the mocked graph. ?as=driver in /auth/login chooses who signs in.
import { createMock } from './graph.mjs'

export function mockedHub() {
  const mock = createMock()

  async function handle(request, response, next) {
    const url = new URL(request.url, 'http://mock')
    const who = /who=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    if (url.pathname === '/auth/login') {
      const chosen = url.searchParams.get('as') ?? 'applicant'
      return void response.writeHead(302, { 'Set-Cookie': `who=${chosen}; Path=/`, Location: url.searchParams.get('next') ?? '/' }).end()
    }
    if (url.pathname === '/auth/logout') {
      response.writeHead(200, { 'Set-Cookie': 'who=; Path=/; Max-Age=0', 'Content-Type': 'application/json' })
      return void response.end(JSON.stringify({ next: '/' }))
    }
    if (url.pathname !== '/graphql') return next()
    let text = ''
    for await (const piece of request) text += piece
    const multipart = request.headers['content-type']?.startsWith('multipart')
    const body = JSON.parse(multipart ? text.slice(text.indexOf('{'), text.lastIndexOf('}', text.indexOf('name="map"')) + 1) : text)
    const result = await mock.answer(body, who, request.headers['idempotency-key'])
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result))
  }

  const install = (server) => void server.middlewares.use((request, response, next) => void handle(request, response, next).catch(next))
  return { name: 'mocked-hub', configureServer: install, configurePreviewServer: install }
}
