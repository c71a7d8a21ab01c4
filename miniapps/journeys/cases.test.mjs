// A process of which the app has no screen, from application to acceptance, in Chromium: 依据 6.3-8 至 6.3-10.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHub } from './hub.mjs'
import { accessible, PC, PHONE, signIn } from './people.mjs'

const PHOTO = join(dirname(fileURLToPath(import.meta.url)), 'odometer.png')
const TITLE = '东楼电梯更新'
let hub
const people = {}

before(async () => {
  hub = await startHub({ processes: 'tests/processes/lift.py' })
})

after(async () => {
  for (const person of Object.values(people)) await person.context.close()
  await hub?.stop()
})

/** Each person signs in once and keeps their browser. */
async function as(name, options) {
  people[name] ??= await signIn(hub, name, options)
  return people[name]
}

async function reads(page, text) {
  await page.getByText(text).first().waitFor().catch(async (error) => {
    throw new Error(`${text}：没有出现\n${JSON.stringify(Object.values(people).map((each) => each.faults))}\n${await page.locator('body').innerText()}`, { cause: error })
  })
}

async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).first().click().catch(async (error) => {
    throw new Error(`${name}：按不到\n${await page.locator('body').innerText()}`, { cause: error })
  })
}

async function sign(person, path, label, state) {
  await person.go(path)
  await reads(person.page, TITLE)
  await press(person.page, label)
  await press(person.page, `确认${label}`)
  await reads(person.page, `已${label}`)
  await reads(person.page, state)
}

test('a process that the app has never seen is applied for, talked over, paused, returned, countersigned and ended', { timeout: 480_000 }, async () => {
  const staff = await as('陈晓雯', { viewport: PHONE })
  const { page } = staff
  await staff.go('/start')
  await page.getByRole('link', { name: /电梯更新/ }).click()
  await page.getByLabel('事项').fill(TITLE)
  await press(page, '存草稿')
  await reads(page, '已存为草稿')
  await staff.go('/start')
  await reads(page, '没有填完的')
  assert.deepEqual(await accessible(page), [])
  await page.getByRole('link', { name: '接着填' }).click()
  await page.getByLabel('层数').fill('1')
  await press(page, '提交申请')
  await reads(page, '有1处需要修改')
  await page.getByLabel('层数').fill('9')
  await reads(page, '提交后由谁办理')
  await reads(page, '预算达到200,000元')
  assert.equal(await page.getByLabel('事项').inputValue(), TITLE)
  assert.deepEqual(await accessible(page), [])
  await press(page, '提交申请')
  await page.waitForURL(/#\/cases\/[^/]+$/)
  await reads(page, '接下来由谁办理')
  assert.deepEqual(await accessible(page), [])
  const path = new URL(page.url()).hash.slice(1)
  await staff.go('/start')
  await reads(page, '可以申请的')
  assert.equal(await page.getByText('没有填完的').count(), 0)

  // The reviewer, in elder mode, finds it beside the trips and takes what may be taken of many at once.
  const reviewer = await as('王敏华', { viewport: PHONE, elder: true })
  await reviewer.go('/inbox')
  await reads(reviewer.page, TITLE)
  assert.deepEqual(await accessible(reviewer.page), [])
  await press(reviewer.page, '成批办理')
  await reviewer.page.getByLabel('办理的环节').selectOption({ label: '电梯更新：初审' })
  assert.deepEqual(await accessible(reviewer.page), [])
  await reviewer.page.getByLabel(`选择${TITLE}`).check()
  await press(reviewer.page, '办理所选 1 件')
  await press(reviewer.page, '确认办理 1 件')
  await reads(reviewer.page, '已办理 1 件')

  // The next one asks somebody, is held up until the answer, which reaches the open page by itself, pauses and returns.
  const intake = await as('周立群', { viewport: PC })
  await intake.go('/inbox')
  await reads(intake.page, TITLE)
  assert.deepEqual(await accessible(intake.page), [])
  await intake.page.getByRole('link', { name: new RegExp(TITLE) }).click()
  await press(intake.page, '征求意见')
  await intake.page.getByLabel('人员').fill('陈晓雯')
  await intake.page.getByText(/^陈晓雯（/).first().click()
  await intake.page.getByLabel('征求什么意见').fill('电梯何时停用？')
  assert.deepEqual(await accessible(intake.page), [])
  await press(intake.page, '确认征求意见')
  await reads(intake.page, '已征求意见')
  await intake.page.getByRole('button', { name: '勘查', exact: true }).waitFor({ state: 'hidden' })

  await staff.go('/inbox?tab=consult')
  await reads(page, TITLE)
  await staff.go(path)
  await press(page, '答复')
  await press(page, '确认答复')
  await reads(page, '请填写答复')
  await page.locator('dialog[open] textarea').fill('周末停用')
  await press(page, '确认答复')
  await reads(page, '已答复')
  await press(page, '留言')
  await page.locator('dialog[open] textarea').fill('附现场照片')
  await page.locator('dialog[open] input[type=file]').setInputFiles(PHOTO)
  await page.locator('dialog[open]').getByText(/odometer/).waitFor()
  await press(page, '确认留言')
  await reads(page, '已留言')
  const file = await page.getByRole('link', { name: /odometer/ }).getAttribute('href')
  assert.equal((await intake.context.request.get(file)).status(), 200)
  for (const said of ['已催办', '您可以：']) {
    await press(page, '催办')
    await press(page, '确认催办')
    await reads(page, said)
  }
  await page.locator('dialog[open]').getByRole('button', { name: '返回' }).click()

  await reads(intake.page, '周末停用')
  await press(intake.page, '暂停')
  await intake.page.getByLabel('暂停的理由').fill('等天晴')
  await press(intake.page, '确认暂停')
  await reads(intake.page, /周立群 于 .+ 暂停：等天晴/)
  assert.deepEqual(await accessible(intake.page), [])
  await press(intake.page, '恢复')
  await press(intake.page, '确认恢复')
  await reads(intake.page, '已恢复')
  await press(intake.page, '退回')
  await intake.page.getByLabel('退回到').selectOption({ label: '初审' })
  await intake.page.getByLabel('退回的理由').fill('请补充现场情况')
  await press(intake.page, '确认退回')
  await reads(intake.page, '已退回')
  await sign(reviewer, path, '初审', '待勘查')
  assert.deepEqual(await accessible(reviewer.page), [])
  await sign(intake, path, '勘查', '待编制方案')

  // A step in the middle that has a form of its own, which decides the way on.
  const dispatcher = await as('吴建平', { viewport: PC })
  await dispatcher.go(path)
  await press(dispatcher.page, '编制方案')
  await dispatcher.page.waitForURL(/\/do\/plan$/)
  await dispatcher.page.getByLabel('预算').fill('260000')
  assert.deepEqual(await accessible(dispatcher.page), [])
  await press(dispatcher.page, '编制方案')
  await dispatcher.page.waitForURL(/#\/cases\/[^/]+$/)
  await reads(dispatcher.page, '260,000.00 元')
  await reads(dispatcher.page, '须2人会签')

  const clerk = await as('徐静怡', { viewport: PC })
  await sign(clerk, path, '会签', '还需他人会签')
  const supervisor = await as('叶正阳', { viewport: PHONE })
  await sign(supervisor, path, '会签', '待采购')
  await sign(clerk, path, '采购', '施工中')
  await sign(dispatcher, path, '施工', '待检测')
  await sign(supervisor, path, '检测', '待验收')
  await sign(staff, path, '验收', '已办结')

  await staff.go('/inbox?tab=started')
  await reads(page, TITLE)
  await staff.go(path)
  await reads(page, '办理记录')
  for (const line of ['申请', '初审', '退回', '暂停', '恢复', '勘查', '会签', '验收']) assert.ok(await page.locator('.timeline').getByText(line, { exact: true }).count(), `${line} stands in the record`)
  assert.equal(await page.locator('.deeds').count(), 0)
  for (const person of Object.values(people)) assert.deepEqual(person.faults, [])
})
