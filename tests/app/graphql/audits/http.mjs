// The public GraphQL-over-HTTP audit suite against the server at argv[2]; prints every audit with its verdict.
import { auditServer } from 'graphql-http'

const results = await auditServer({ url: process.argv[2] })
console.log(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))))
