// What only a real browser can show, on the built app over the mocked graph: the service worker, IndexedDB, a network
// that goes and comes back, the keyboard.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { apps, root } from '../tools/apps.mjs'
import { browser, served } from '../tools/chromium.mjs'

const app = apps.find((each) => each.name === 'zhezhengding')

async function phone(t) {
  const server = await served(app)
  const context = await browser({ viewport: { width: 390, height: 844 } })
  t.after(async () => {
    await context.close()
    await server.close()
  })
  return { context, base: server.base }
}

async function signedIn(context, base, who, path) {
  await context.addCookies([{ name: 'who', value: who, url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${base}#${path}`, { waitUntil: 'networkidle' })
  return page
}

test('a driver leaves, returns and reports on the road without a signal; all of it arrives later', { timeout: 90_000 }, async (t) => {
  const { context, base } = await phone(t)
  const page = await signedIn(context, base, 'driver', '/orders')
  await page.getByText('省府大院 → 余杭区良渚').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('离线内容').waitFor()

  await page.goto(`${base}#/trips/t-8/do/depart`)
  await page.getByRole('button', { name: '全部正常' }).click()
  await page.getByLabel('里程表读数').fill('43999')
  await page.locator('form button[type=submit]').click()
  await page.getByRole('button', { name: '归队' }).click()
  await page.getByLabel('归队时里程表读数').fill('44050')
  await page.locator('form button[type=submit]').click()
  await page.getByRole('button', { name: '填报' }).click()
  assert.equal(await page.getByLabel('行驶里程').inputValue(), '51')
  await page.setInputFiles('input[type=file]', join(root, 'journeys', 'odometer.png'))
  await page.locator('form button[type=submit]').click()
  await page.getByText('3 步待发送').waitFor()

  // Closed and opened again, still without a signal: nothing is lost.
  await page.goto(`${base}#/outbox`)
  await page.reload()
  await page.locator('main li').first().waitFor()
  assert.deepEqual(await page.locator('main li strong').allInnerTexts(), ['出车', '归队', '填报'])

  await context.setOffline(false)
  await page.getByText('全部步骤都已发送').waitFor()
  await page.goto(`${base}#/trips/t-8`)
  await page.getByText('待校核').waitFor()
  assert.match(await page.locator('main').innerText(), /51 公里/)
})

test('an applicant repeats a trip in three presses', { timeout: 90_000 }, async (t) => {
  const { context, base } = await phone(t)
  const page = await signedIn(context, base, 'applicant', '/')
  await page.getByRole('link', { name: '再来一次' }).first().click()
  await page.getByText('以下内容取自您').waitFor()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('申请已提交').waitFor()
  await page.waitForURL(/#\/trips\/t-\d+$/)
})

test('a reviewer works by keyboard alone, in elder mode', { timeout: 90_000 }, async (t) => {
  const { context, base } = await phone(t)
  const page = await signedIn(context, base, 'reviewer', '/me')
  await page.getByLabel('标准').focus()
  await page.keyboard.press('ArrowRight')
  await page.goto(`${base}#/trips/t-1`)
  await page.getByRole('button', { name: '审核通过' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.getByLabel('意见').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), true)
  await page.getByLabel('意见').fill('同意')
  await page.getByRole('button', { name: '确认审核通过' }).press('Enter')
  await page.getByText('待受理').first().waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), 'elder')
})
