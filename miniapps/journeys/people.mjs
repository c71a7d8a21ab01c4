// People with a browser of their own: each signs in as a new user would, through the portal.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
export const PHONE = { width: 390, height: 844 }
export const PC = { width: 1366, height: 900 }

/** A browser for one person, signed in to the Zhezhengding mini-app. */
export async function signIn(hub, name, { viewport = PHONE, elder = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'person-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.JIGUAN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  if (elder) await context.addInitScript(() => localStorage.setItem('jiguan.mode', 'elder'))
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(12_000)
  const faults = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (said) => said.type() === 'error' && !said.text().includes('ERR_INTERNET_DISCONNECTED') && faults.push(said.text()))
  page.on('response', async (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()} ${await response.text().catch(() => '')}`)
  })
  await page.goto(`${hub.address}/`)
  await page.getByRole('link', { name: new RegExp(name) }).first().click()
  await page.getByRole('button', { name: new RegExp(name) }).first().click()
  await page.waitForURL(/\/m\/zhezhengding\//)
  await page.getByRole('heading').first().waitFor()
  return { context, page, faults, go: (path) => page.goto(`${hub.address}/m/zhezhengding/#${path}`) }
}

/** Nothing serious for axe on the page as it stands. */
export async function accessible(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return violations.filter((each) => ['serious', 'critical'].includes(each.impact)).map((each) => `${each.id}: ${each.help}`)
}
