// A small made-up world behind the mocked graph: enough rows for every screen, at times relative to now.
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A step without a limit. */
export const NO_CLOCK = { step: null, dueAt: null, elapsedMinutes: 0, remainingMinutes: null, paused: false, overdue: false }

/** @param {Date} now */
export function world(now = new Date()) {
  const day = new Date(now.getTime() + 8 * HOUR).toISOString().slice(0, 10)
  const at = (days, clock) => new Date(Date.parse(`${day}T${clock}:00+08:00`) + days * DAY).toISOString()
  const ago = (hours) => new Date(now.getTime() - hours * HOUR).toISOString()

  const region = { __typename: 'Division', id: 'division-1', code: '330000', name: '浙江省', level: 'PROVINCE' }
  const unit = { __typename: 'Unit', id: 'unit-1', name: '浙江省机关事务管理局' }
  const fleetUnit = { __typename: 'Unit', id: 'unit-2', name: '省级公务用车平台' }
  const person = (id, name, roles, own = unit) => ({
    __typename: 'Person', id, name, employeeCode: id, title: '', state: 'ACTIVE', phone: '139****0000', leftAt: null, erasedAt: null, unit: own,
    posts: roles.map((role) => ({ id: `${id}-${role}`, role, region, unit: own, exact: false, since: '2024-01-01' })),
  })
  const people = {
    applicant: person('p-1', '陈思源', ['STAFF']),
    reviewer: person('p-2', '周敏', ['STAFF', 'UNIT_REVIEWER']),
    intake: person('p-3', '何平', ['INTAKE'], fleetUnit),
    dispatcher: person('p-4', '沈立', ['DISPATCHER'], fleetUnit),
    driver: person('p-5', '王建国', ['DRIVER'], fleetUnit),
    clerk: person('p-6', '林晓', ['COST_CLERK'], fleetUnit),
    admin: person('p-7', '徐方', ['FLEET_ADMIN'], fleetUnit),
    authority: person('p-8', '叶青', ['STAFF', 'AUTHORITY']),
    keeper: person('p-9', '林知', ['SYSTEM_ADMIN']),
    auditor: person('p-10', '姚正', ['AUDIT_ADMIN']),
    leaver: { ...person('p-11', '郑退', []), state: 'LEFT', leftAt: ago(2000) },
  }
  const vehicle = (nth, plateNumber, brand, model, seats, use, state = 'IN_SERVICE') => ({
    __typename: 'Vehicle', id: `v-${nth}`, assetNumber: `CL-${1000 + nth}`, plateNumber, brand, model, seats, energy: 'PETROL', inServiceOn: '2021-06-01', description: '', use, state, odometer: 40_000 + nth * 1311, unit: fleetUnit,
    insuredUntil: `${Number(day.slice(0, 4)) + 1}-03-31`, inspectedUntil: nth === 3 ? addDay(day, 40) : `${Number(day.slice(0, 4)) + 1}-06-30`,
  })
  const vehicles = [
    vehicle(1, '浙A1P6K8', '红旗', 'H5', 5, 'OTHER_APPROVED'),
    vehicle(2, '浙AD20318', '比亚迪', '汉 EV', 5, 'OTHER_APPROVED'),
    vehicle(3, '浙A5G772', '别克', 'GL8', 7, 'OTHER_APPROVED'),
    vehicle(4, '浙A90F31', '丰田', '考斯特', 20, 'EMERGENCY'),
    vehicle(5, '浙A3M190', '大众', '帕萨特', 5, 'CONFIDENTIAL_COMM'),
    vehicle(6, '浙A7T064', '江铃', '全顺', 14, 'LAW_ENFORCEMENT', 'MAINTENANCE'),
    vehicle(7, '浙AF18820', '上汽', '大通 G50', 7, 'OTHER_APPROVED'),
    vehicle(8, '浙A6C335', '红旗', 'H5', 5, 'OTHER_APPROVED', 'SEALED'),
  ]
  const drivers = [['王建国', 'A1'], ['李海', 'A1'], ['张庆', 'C1'], ['吴波', 'B1'], ['赵强', 'C1'], ['孙伟', 'C1']].map(([name, licenceClass], nth) => ({
    __typename: 'Driver', id: `d-${nth + 1}`, name, licenceClass, employeeCode: `SJ${nth}`, state: 'ON_DUTY', phone: `13${nth}****88${nth}0`, licenceUntil: '2031-05-20', unit: fleetUnit,
  }))

  const clock = (step, elapsed, remaining, more = {}) => ({
    step, startedAt: ago(elapsed / 60), dueAt: new Date(now.getTime() + remaining * 60_000).toISOString(),
    elapsedMinutes: elapsed, remainingMinutes: remaining, paused: false, overdue: remaining < 0, ...more,
  })
  const took = (name, label, actorName, hours, comment = '', overdue = false) => ({ step: name, label, clause: '6.4.3.3', actorName, comment, takenAt: ago(hours), overdue, moved: true, act: 'STEP', people: [], attachmentIds: [], onBehalfOf: null })
  const asked = took('submit', '申请', '陈思源', 6)
  const yes = [asked, took('review', '审核', '周敏', 5, '同意，请按时返回。'), took('accept', '受理', '何平', 4.6)]
  const set = [...yes, took('schedule', '调度', '沈立', 4), took('dispatch', '派车', '沈立', 3.9)]

  let serial = 0
  const trip = (state, more) => ({
    __typename: 'Trip', id: `t-${++serial}`, number: `YC${day.replaceAll('-', '')}${String(serial).padStart(4, '0')}`, state,
    purpose: 'MEETING', reason: '赴绍兴调研办公用房集约利用', passengers: 3, origin: '省府大院', destination: '绍兴市机关事务管理局',
    startsAt: at(0, '13:30'), endsAt: at(0, '18:00'), overnight: false, createdAt: ago(6),
    applicant: people.applicant, unit, contactPhone: null, orderNumber: null, odometerStart: null, odometerEnd: null, checks: [], vehicle: null, driver: null, report: null, rating: null, timeline: [asked], clock: NO_CLOCK, nextSteps: [{ label: '审核', by: '用车单位审核人', within: '2个工作小时', hours: '', clause: '6.4.3.3-2' }], ...more,
  })
  const report = { kilometres: 142, tolls: '55.00', parking: '20.00', fuel: '0', fuelLitres: null, note: '', photoUrl: null, flagReason: '所报里程比里程表之差多 18 公里，超过 5%。' }
  const trips = [
    trip('SUBMITTED', { clock: clock('审核', 40, 80), startsAt: at(1, '08:30'), endsAt: at(1, '12:00') }),
    trip('SUBMITTED', { purpose: 'GROUP', reason: '全处赴安吉参加集体学习', passengers: 12, destination: '安吉余村', clock: clock('审核', 150, -30), startsAt: at(2, '07:30'), endsAt: at(2, '19:00') }),
    trip('APPROVED', { purpose: 'RECEPTION', reason: '接待外省来访人员', passengers: 5, origin: '杭州东站', destination: '省人民大会堂', clock: clock('受理', 5, 25), timeline: yes.slice(0, 2) }),
    trip('ACCEPTED', { reason: '参加全省公务用车管理会议', destination: '之江饭店', clock: clock('调度', 20, 40), timeline: yes, startsAt: at(0, '14:00'), endsAt: at(0, '17:00') }),
    trip('ACCEPTED', { purpose: 'GROUP', reason: '送会议代表返程', passengers: 18, origin: '之江饭店', destination: '萧山国际机场', clock: clock('调度', 50, 10), timeline: yes, startsAt: at(0, '16:00'), endsAt: at(0, '19:30') }),
    trip('SCHEDULED', { reason: '送达机要文件', purpose: 'CONFIDENTIAL', passengers: 2, destination: '宁波市委办公厅', vehicle: vehicles[4], driver: drivers[2], timeline: set.slice(0, 4), clock: clock('派车', 3, 7), startsAt: at(0, '15:00'), endsAt: at(0, '21:00') }),
    trip('DISPATCHED', { vehicle: vehicles[0], driver: drivers[0], timeline: set, clock: clock('接单', 4, 11), startsAt: at(0, '14:30'), endsAt: at(0, '18:30') }),
    trip('CONFIRMED', { reason: '安全生产检查', purpose: 'INSPECTION', destination: '余杭区良渚', vehicle: vehicles[2], driver: drivers[0], timeline: [...set, took('confirm', '接单', '王建国', 3.8)], startsAt: at(1, '09:00'), endsAt: at(1, '11:30') }),
    trip('UNDERWAY', { reason: '赴湖州督查节能改造', purpose: 'INSPECTION', destination: '湖州市行政中心', vehicle: vehicles[1], driver: drivers[1], timeline: set, startsAt: at(0, '08:00'), endsAt: at(0, '12:30') }),
    trip('REPORTED', { vehicle: vehicles[0], driver: drivers[0], report, odometerStart: 41_311, odometerEnd: 41_453, timeline: set, clock: clock('费用校核', 300, 2100), startsAt: at(-1, '08:30'), endsAt: at(-1, '12:00') }),
    trip('CHECKED', { vehicle: vehicles[2], driver: drivers[3], report: { ...report, flagReason: '' }, timeline: set, clock: clock('评价', 60, 2600), startsAt: at(-2, '13:30'), endsAt: at(-2, '17:00') }),
    trip('CLOSED', { vehicle: vehicles[0], driver: drivers[0], destination: '萧山国际机场', reason: '接国家局来浙调研人员', report: { ...report, flagReason: '' }, rating: { punctuality: 5, attitude: 5, safety: 5, cleanliness: 4, comment: '' }, timeline: set, startsAt: at(-7, '09:00'), endsAt: at(-7, '11:30') }),
    trip('REJECTED', { destination: '西溪湿地', reason: '参观', timeline: [asked, took('reject', '驳回', '周敏', 5, '在公务交通补贴保障范围内，请自行前往。')], startsAt: at(-8, '09:00'), endsAt: at(-8, '11:30') }),
  ]
  return { people, vehicles, drivers, trips }
}

function addDay(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
