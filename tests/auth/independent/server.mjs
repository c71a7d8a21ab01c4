// An OpenID provider that nobody here has written (npm oidc-provider), for tests: it listens on a free port and says
// {"issuer": …} on standard output. POST /test/rotate gives it new keys. Anybody signs in there, by any password.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { generateKeyPairSync } from 'node:crypto'
import { pathToFileURL } from 'node:url'

const { home, client, people } = JSON.parse(process.argv[2])
const resolved = createRequire(`${home}/package.json`).resolve('oidc-provider')
const { Provider } = await import(pathToFileURL(resolved).href)
const SCOPES = 'openid profile phone'

function keys() {
  const born = Date.now().toString(36)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  return [
    { ...rsa, use: 'sig', alg: 'RS256', kid: `rsa-${born}` },
    { ...ec, use: 'sig', alg: 'ES256', kid: `ec-${born}` },
  ]
}

function provider(issuer) {
  return new Provider(issuer, {
    clients: [client],
    // what is published is what this client may use
    clientAuthMethods: [client.token_endpoint_auth_method ?? 'client_secret_basic'],
    jwks: { keys: keys() },
    cookies: { keys: ['for tests alone'] },
    claims: { openid: ['sub'], profile: ['name', 'employee_code'], phone: ['phone_number'] },
    pkce: { required: () => true },
    features: {
      backchannelLogout: { enabled: true },
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    // it refuses to call inner addresses, where the hub of a test is
    fetch: (url, { dispatcher: _guard, ...options }) => fetch(url, options),
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    async loadExistingGrant(context) {
      const { session } = context.oidc
      const grant = new context.oidc.provider.Grant({ clientId: client.client_id, accountId: session.accountId })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
  })
}

let answer
const server = createServer((request, response) => {
  if (request.method === 'POST' && request.url === '/test/rotate') {
    answer = provider(issuer).callback()
    response.end()
  } else {
    answer(request, response)
  }
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const issuer = `http://127.0.0.1:${server.address().port}`
answer = provider(issuer).callback()
process.stdout.write(`${JSON.stringify({ issuer })}\n`)
