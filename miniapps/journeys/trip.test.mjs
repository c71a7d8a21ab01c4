// A trip from request to rating, in Chromium, as each of the people in turn: 依据 6.4.3.3-1 至 -11。
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startHub } from './hub.mjs'
import { accessible, PC, PHONE, signIn } from './people.mjs'

let hub
const people = []

async function as(name, options) {
  const person = await signIn(hub, name, options)
  people.push(person)
  return person
}

before(async () => {
  hub = await startHub()
})

after(async () => {
  for (const person of people) await person.context.close()
  await hub?.stop()
})

/** Three days on in China, as a date field wants it: an evening for which nobody of the cast is spoken for. */
function oneDay() {
  return new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** Waits for a text, and shows the page where it never comes. */
async function reads(page, text) {
  await page.getByText(text).first().waitFor().catch(async (error) => {
    throw new Error(`${text}：没有出现\n${JSON.stringify(people.flatMap((each) => each.faults))}\n${await page.locator('body').innerText()}`, { cause: error })
  })
}

async function press(page, name) {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.click().catch(async (error) => {
    throw new Error(`${name}：按不到\n${await page.locator('body').innerText()}`, { cause: error })
  })
}

/** The step that only needs a signature: its button, then the confirmation. */
async function sign(person, trip, label) {
  await person.go(trip)
  await press(person.page, label)
  await press(person.page, `确认${label}`)
  await reads(person.page, `已${label}`)
}

test('a trip goes from an applicant’s phone to a driver and back to a rating', { timeout: 240_000 }, async () => {
  const staff = await as('陈晓雯', { viewport: PHONE })
  assert.deepEqual(await accessible(staff.page), [])
  await staff.go('/trips/new')
  await staff.page.getByLabel('出发时间').fill(`${oneDay()}T18:30`)
  await staff.page.getByLabel('预计返回').fill(`${oneDay()}T20:00`)
  await staff.page.getByLabel('出发地').fill('上城区政府')
  await staff.page.getByLabel('目的地').fill('浙江省机关事务管理局')
  await staff.page.getByText('会议调研').first().click()
  await staff.page.getByLabel('用车事由').fill('送审公务用车年度报表')
  assert.deepEqual(await accessible(staff.page), [])
  await press(staff.page, '提交申请')
  await staff.page.waitForURL(/#\/trips\/(?!new)[^/]+$/)
  const trip = new URL(staff.page.url()).hash.slice(1)

  const reviewer = await as('王敏华', { viewport: PHONE })
  await reviewer.go(trip)
  assert.deepEqual(await accessible(reviewer.page), [])
  await sign(reviewer, trip, '审核')

  await sign(await as('周立群', { viewport: PC }), trip, '受理')

  const dispatcher = await as('吴建平', { viewport: PC })
  await dispatcher.go(trip.replace('/trips/', '/board/'))
  await dispatcher.page.locator('label.candidate').first().waitFor()
  const named = dispatcher.page.locator('label.candidate', { hasText: '沈国强' })
  await dispatcher.page.locator('fieldset', { hasText: '车辆' }).locator('label.candidate').first().click()
  await named.first().click()
  assert.deepEqual(await accessible(dispatcher.page), [])
  await press(dispatcher.page, '确认调度')
  await reads(dispatcher.page, '已安排车辆和驾驶员')
  await sign(dispatcher, trip, '派车')

  const driver = await as('沈国强', { viewport: PHONE, elder: true })
  await driver.go(trip)
  await press(driver.page, '接单')
  if (await driver.page.waitForURL(/do\/confirm/, { timeout: 5000 }).then(() => true, () => false)) await press(driver.page, '接单')
  await reads(driver.page, '已接单')
  await driver.go(`${trip}/do/depart`)
  await press(driver.page, '全部正常')
  const odometer = driver.page.getByLabel('里程表读数')
  const least = Number((await driver.page.getByText(/上次读数/).first().textContent().catch(() => '0'))?.replace(/\D/g, '') || 0)
  await odometer.fill(String(least + 3))
  assert.deepEqual(await accessible(driver.page), [])

  // No signal on the way: the steps are kept on the phone and sent later, in their order.
  await driver.context.setOffline(true)
  await press(driver.page, '出车')
  await reads(driver.page, /有网络后自动发送/)
  await driver.context.setOffline(false)
  await driver.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await staff.go(trip)
  await waitForState(staff, trip, '用车中')

  await driver.go(`${trip}/do/come_back`)
  await driver.page.getByLabel('归队时里程表读数').fill(String(least + 45))
  await press(driver.page, '归队')
  await reads(driver.page, '已归队')
  await driver.go(`${trip}/do/report`)
  await driver.page.getByLabel('路桥费').fill('15')
  await press(driver.page, '提交填报')
  await reads(driver.page, '已填报')

  const clerk = await as('徐静怡', { viewport: PC })
  await clerk.go(`${trip}/do/check_cost`)
  await press(clerk.page, '校核通过')
  await clerk.page.waitForURL(/#\/trips\/[^/]+$/)

  await staff.go(`${trip}/do/rate`)
  await press(staff.page, '全部五星')
  await press(staff.page, '提交评价')
  await reads(staff.page, '已办结')
  for (const link of ['申请', '审核', '受理', '调度', '派车', '接单', '出车', '归队', '填报', '费用校核', '评价'])
    assert.ok(await staff.page.getByText(link, { exact: true }).count(), `${link} stands in the timeline`)
  for (const person of people) assert.deepEqual(person.faults, [])
})

async function waitForState(person, trip, label) {
  for (let tries = 0; tries < 20; tries++) {
    await person.page.reload()
    await person.page.getByRole('heading').first().waitFor()
    if (await person.page.getByText(label).count()) return
    await person.page.waitForTimeout(500)
  }
  assert.fail(`the trip never became ${label}`)
}
