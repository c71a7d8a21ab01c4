// Builds every app (or those named) into <app>/dist, then holds each against its budget.
//   node tools/build.mjs [app …]
import { build } from 'vite'
import { join } from 'node:path'
import { apps } from './apps.mjs'
import { weigh } from './weigh.mjs'

const named = process.argv.slice(2)
let over = false
for (const app of apps.filter((each) => !named.length || named.includes(each.name))) {
  await build({ root: app.folder, configFile: join(app.folder, 'vite.config.mjs'), logLevel: 'warn' })
  over = !weigh(app) || over
}
process.exit(over ? 1 : 0)
