// Looks at every screen of the built app in Chromium over the mocked graph: pictures into looks/, and axe on each.
//   node tools/look.mjs [--only name] [--no-pictures]
// Fails on any serious or critical finding of axe, on a page error, or on sideways scrolling.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { apps, root } from './apps.mjs'
import { browser as chromium, served } from './chromium.mjs'

const app = apps.find((each) => each.name === 'zhezhengding')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const pictures = !process.argv.includes('--no-pictures')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SCREENS = [
  ['sign-in', null, '/sign-in'],
  ['home-applicant', 'applicant', '/'],
  ['home-driver', 'driver', '/'],
  ['home-dispatcher', 'dispatcher', '/'],
  ['apply', 'applicant', '/trips/new'],
  ['repeat', 'applicant', '/trips/new?from=t-12'],
  ['trips', 'applicant', '/trips'],
  ['trip', 'reviewer', '/trips/t-2'],
  ['trip-ended', 'applicant', '/trips/t-12'],
  ['inbox', 'reviewer', '/inbox'],
  ['inbox-empty', 'admin', '/inbox'],
  ['inbox-started', 'applicant', '/inbox?tab=started'],
  ['case', 'reviewer', '/cases/c-r-1'],
  ['start', 'applicant', '/start'],
  ['start-case', 'applicant', '/start/RepairFlow'],
  ['register', 'dispatcher', '/register'],
  ['board', 'dispatcher', '/board'],
  ['assign', 'dispatcher', '/board/t-5'],
  ['orders', 'driver', '/orders'],
  ['accept-order', 'driver', '/trips/t-7/do/confirm'],
  ['depart', 'driver', '/trips/t-8/do/depart'],
  ['check-cost', 'clerk', '/trips/t-10/do/check_cost'],
  ['rate', 'applicant', '/trips/t-11/do/rate'],
  ['vehicles', 'admin', '/vehicles'],
  ['vehicle', 'admin', '/vehicles/v-3'],
  ['drivers', 'dispatcher', '/drivers'],
  ['me', 'reviewer', '/me'],
  ['outbox', 'driver', '/outbox'],
].filter(([name]) => !only || name === only)

const VIEWS = [
  ['390', 390, 844, 'normal'],
  ['390-elder', 390, 844, 'elder'],
  ['320-elder', 320, 640, 'elder'],
  ['1366', 1366, 900, 'normal'],
  ['1366-elder', 1366, 900, 'elder'],
]

const out = join(root, 'looks')
mkdirSync(out, { recursive: true })
const server = await served(app)
const { base } = server
const browser = await chromium({ serviceWorkers: 'block' })
let faults = 0

for (const [view, width, height, mode] of VIEWS) {
  for (const [name, who, path] of SCREENS) {
    const page = await browser.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.setViewportSize({ width, height })
    await browser.addCookies(who ? [{ name: 'who', value: who, url: base }] : [{ name: 'who', value: '', url: base }])
    await page.addInitScript((chosen) => localStorage.setItem('jiguan.mode', chosen), mode)
    await page.goto(`${base}#${path}`, { waitUntil: 'networkidle' })
    await page.waitForTimeout(150)
    if (pictures) {
      // The viewport grows to the page, so that bars fixed to its edges are drawn where they belong.
      const tall = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.max(height, tall) })
      await page.screenshot({ path: join(out, `${name}-${view}.png`) })
      await page.setViewportSize({ width, height })
    }
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
    for (const each of found.violations.filter((one) => ['serious', 'critical'].includes(one.impact))) {
      errors.push(`axe ${each.id}: ${each.help}\n      ${each.nodes.slice(0, 3).map((node) => `${node.target} — ${node.failureSummary?.split('\n')[1]?.trim()}`).join('\n      ')}`)
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) errors.push(`页面横向超出 ${wide} 像素`)
    if (mode === 'elder') errors.push(...(await page.evaluate(elderFaults)))
    for (const error of errors) console.log(`${name} ${view}\n    ${error}`)
    faults += errors.length
    await page.close()
  }
}
await browser.close()
await server.close()
console.log(`${SCREENS.length * VIEWS.length} screens looked at, ${faults} faults`)
process.exit(faults ? 1 : 0)

/** 适老: text of at least 18 px; targets of at least 60 px, links within a sentence apart. */
function elderFaults() {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || !parent?.checkVisibility() || parent.closest('.sr,script,style,noscript,.skip')) continue
    const size = parseFloat(getComputedStyle(parent).fontSize)
    if (size < 18) found.push(`字号 ${size} 像素：${node.data.trim().slice(0, 20)}`)
  }
  for (const target of document.querySelectorAll('button,input,select,textarea,summary,a.btn,nav a,.card-link')) {
    if (!target.checkVisibility() || target.closest('.skip')) continue
    const box = (target.closest('label.tick') ?? target).getBoundingClientRect()
    if (box.height < 59.5) found.push(`触控高度 ${box.height.toFixed(0)} 像素：${(target.textContent || target.ariaLabel || target.name || target.type).trim().slice(0, 20)}`)
  }
  return [...new Set(found)]
}
