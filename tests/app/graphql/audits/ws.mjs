// The reference client of graphql-transport-ws against the server at argv[2]; prints what it saw.
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

const client = createClient({
  url: process.argv[2],
  webSocketImpl: WebSocket,
  connectionParams: { token: 'good' },
  retryAttempts: 0,
})

async function all(payload) {
  const seen = []
  try {
    for await (const result of client.iterate(payload)) seen.push(result)
  } catch (error) {
    return { seen, errors: Array.isArray(error) ? error.map((each) => each.extensions.code) : String(error) }
  }
  return { seen }
}

const counting = 'subscription Count($to: Int!) { count(to: $to) }'
const [query, change, events, invalid] = await Promise.all([
  all({ query: '{ hello }' }),
  all({ query: 'mutation { change }' }),
  all({ query: counting, variables: { to: 3 } }),
  all({ query: '{ nothing }' }),
])

// leaving an iteration early completes the operation on the server; the socket lives on
let left = 0
for await (const _ of client.iterate({ query: 'subscription { count(to: 1000, pause: 0.01) }' })) if (++left === 2) break
const afterwards = await all({ query: '{ hello }' })
await client.dispose()

const stranger = createClient({ url: process.argv[2], webSocketImpl: WebSocket, retryAttempts: 0 })
const refused = await new Promise((resolve) =>
  stranger.subscribe({ query: '{ hello }' }, { next() {}, complete() {}, error: (event) => resolve(event.code) }),
)
console.log(JSON.stringify({ query, change, events, invalid, left, afterwards, refused }))
