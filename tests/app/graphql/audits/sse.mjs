// The reference client of graphql-sse (distinct connections) against the server at argv[2]; prints what it saw.
import { createClient } from 'graphql-sse'

const client = createClient({ url: process.argv[2], retryAttempts: 0 })

async function all(payload) {
  const seen = []
  for await (const result of client.iterate(payload)) seen.push(result)
  return seen
}

const query = await all({ query: '{ hello }' })
const events = await all({ query: 'subscription { count(to: 3) }' })
const invalid = await all({ query: 'subscription { nothing }' })
let left = 0
for await (const _ of client.iterate({ query: 'subscription { count(to: 1000, pause: 0.01) }' })) if (++left === 2) break
client.dispose()
console.log(JSON.stringify({ query, events, invalid, left }))
