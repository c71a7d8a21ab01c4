// Fails when a built app's first load weighs more than its budget (design §7).
import { apps } from './apps.mjs'
import { weigh } from './weigh.mjs'

process.exit(apps.map(weigh).every(Boolean) ? 0 : 1)
