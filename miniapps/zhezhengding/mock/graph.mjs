// The mocked graph: the real SDL executed by graphql-js over a made-up world, so that documents and shapes are checked.
import { buildSchema, graphql } from 'graphql'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sdl } from '../../tools/apps.mjs'
import { FIELDS, madeCases } from './cases.mjs'
import { madeForms } from './forms.mjs'
import { madeKept } from './kept.mjs'
import { madeOwn } from './own.mjs'
import { NO_CLOCK, world } from './world.mjs'

const here = dirname(fileURLToPath(import.meta.url))

// step: [label, states it may be taken in, who takes it, state after]
const STEPS = {
  review: ['审核通过', ['SUBMITTED'], 'reviewer', 'APPROVED'],
  return: ['退回修改', ['SUBMITTED'], 'reviewer', 'RETURNED'],
  reject: ['驳回', ['SUBMITTED'], 'reviewer', 'REJECTED'],
  accept: ['受理', ['APPROVED'], 'intake', 'ACCEPTED'],
  decline: ['不予受理', ['APPROVED'], 'intake', 'DECLINED'],
  schedule: ['调度', ['ACCEPTED'], 'dispatcher', 'SCHEDULED'],
  dispatch: ['派车', ['SCHEDULED'], 'dispatcher', 'DISPATCHED'],
  reassign: ['改派', ['SCHEDULED', 'DISPATCHED', 'CONFIRMED'], 'dispatcher', 'SCHEDULED'],
  confirm: ['接单', ['DISPATCHED'], 'driver', 'CONFIRMED'],
  refuse: ['不能接单', ['DISPATCHED'], 'driver', 'ACCEPTED'],
  depart: ['出车', ['CONFIRMED'], 'driver', 'UNDERWAY'],
  come_back: ['归队', ['UNDERWAY'], 'driver', 'BACK'],
  report: ['填报', ['BACK'], 'driver', 'REPORTED'],
  check_cost: ['费用校核', ['REPORTED'], 'clerk', 'CHECKED'],
  return_report: ['退回填报', ['REPORTED'], 'clerk', 'BACK'],
  rate: ['评价', ['CHECKED'], 'applicant', 'CLOSED'],
  withdraw: ['撤回', ['SUBMITTED'], 'applicant', 'WITHDRAWN'],
  cancel: ['取消', ['APPROVED', 'ACCEPTED', 'SCHEDULED', 'DISPATCHED'], 'applicant', 'CANCELLED'],
}

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
const connection = (rows, { first = 20, after } = {}) => {
  const from = after ? rows.findIndex((row) => row.id === after) + 1 : 0
  const page = rows.slice(from, from + first)
  return {
    totalCount: rows.length,
    nodes: page,
    edges: page.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: from + first < rows.length, hasPreviousPage: from > 0, endCursor: page.at(-1)?.id, startCursor: page[0]?.id },
  }
}

/** Steps that may be taken while nobody is waited for to take them. */
const ASIDE = ['withdraw', 'cancel', 'call_off', 'reassign']

/** @param {{ now?: Date }} [settings] */
export function createMock(settings = {}) {
  const schema = buildSchema(readFileSync(sdl, 'utf8'))
  const texts = JSON.parse(readFileSync(join(here, '..', 'src', 'gql', 'persisted-documents.json'), 'utf8'))
  const { people, vehicles, drivers, trips } = world(settings.now)
  const seen = new Map()
  const forms = madeForms(connection, { RepairFlow: FIELDS })
  const stateLabels = Object.fromEntries(schema.getType('TripState').getValues().map((each) => [each.name, each.description.split(/[。\n]/)[0]]))

  const drives = (trip, who) => who === 'driver' && trip.driver?.name === people.driver.name
  const open = (trip, who) =>
    Object.entries(STEPS)
      .filter(([, [, states, by]]) => states.includes(trip.state) && by === who && (who !== 'driver' || drives(trip, who)))
      .map(([name, [label]]) => ({ name, label, commentRequired: ['reject', 'return', 'decline', 'cancel', 'reassign', 'refuse', 'return_report'].includes(name), clause: '6.4.3.3' }))
  const seenBy = (trip, who) => ({ ...trip, openSteps: open(trip, who), openActs: [], returnableTo: [], candidates: () => candidates(trip), vehicle: dressed(trip.vehicle), driver: dressed(trip.driver) })
  const dressed = (thing) => thing && { ...thing, trips: (args) => connection(trips.filter((trip) => (trip.vehicle?.id ?? '') === thing.id || trip.driver?.id === thing.id).map((trip) => seenBy(trip)), args) }

  const own = madeOwn({ people, connection, refusal })
  const kept = madeKept({ people, connection, refusal, looks: own.looks })
  const cases = madeCases({ trips, people, open, connection, refusal, stateLabels })

  function candidates(trip) {
    const clash = (holds) => trips.find((other) => other.id !== trip.id && holds(other) && other.startsAt < trip.endsAt && other.endsAt > trip.startsAt)
    return {
      vehicles: vehicles.map((vehicle) => {
        const reasons = []
        if (vehicle.state !== 'IN_SERVICE') reasons.push('车辆不在用（维修或封存）')
        if (vehicle.seats < trip.passengers + 1) reasons.push(`座位不足：核定 ${vehicle.seats} 座，含驾驶员需 ${trip.passengers + 1} 座`)
        const other = clash((each) => each.vehicle?.id === vehicle.id)
        if (other) reasons.push(`该时段已安排：${other.origin} → ${other.destination}`)
        return { vehicle: dressed(vehicle), fits: !reasons.length, reasons }
      }),
      drivers: drivers.map((driver) => {
        const other = clash((each) => each.driver?.id === driver.id)
        const reasons = other ? [`该时段已安排：${other.origin} → ${other.destination}`] : []
        if (trip.passengers > 9 && driver.licenceClass === 'C1') reasons.push('准驾车型 C1，不能驾驶 9 座以上客车')
        return { driver: dressed(driver), fits: !reasons.length, reasons }
      }),
    }
  }

  function matches(trip, filter, who) {
    if (!filter) return true
    const { states, mine, driving, openToMe, text, startsFrom, startsBefore, overdueAt } = filter
    return (
      (!states || states.includes(trip.state)) &&
      (!mine || trip.applicant.id === people[who]?.id) &&
      (!driving || drives(trip, who)) &&
      (!openToMe || open(trip, who).some((step) => !ASIDE.includes(step.name))) &&
      (!text || `${trip.number}${trip.reason}${trip.destination}`.includes(text)) &&
      (!startsFrom || trip.endsAt > startsFrom) &&
      (!overdueAt || (trip.clock.dueAt ?? '9') < overdueAt) &&
      (!startsBefore || trip.startsAt < startsBefore)
    )
  }

  function root(who) {
    const query = {
      me: () => people[who] ?? null,
      ...forms.query,
      ...cases.query(who),
      ...own.query(who),
      ...kept.query(cases.query(who)),
      node: ({ id }) => {
        const other = forms.find(id) ?? cases.find(id, who) ?? kept.find(id)
        if (other) return other
        const trip = trips.find((each) => each.id === id)
        return trip ? seenBy(trip, who) : dressed([...vehicles, ...drivers].find((each) => each.id === id))
      },
      trips: ({ filter, ...page }) => connection(trips.filter((trip) => matches(trip, filter, who)).map((trip) => seenBy(trip, who)), page),
      vehicles: ({ filter, ...page }) =>
        connection(vehicles.filter((each) => (!filter?.state || each.state === filter.state) && (!filter?.use || each.use === filter.use) && (!filter?.text || each.plateNumber.includes(filter.text))).map(dressed), page),
      drivers: ({ filter, ...page }) => connection(drivers.filter((each) => !filter?.text || each.name.includes(filter.text)).map(dressed), page),
    }
    const acts = Object.entries(STEPS).map(([name, [label, states, by, after]]) => {
      const field = `trip${camel(name)[0].toUpperCase()}${camel(name).slice(1)}`
      return [field, (args) => take(args, { name, label, states, by, after, who })]
    })
    const submit = ({ input, answers }) => {
      for (const each of forms.asked) if (each.required && !answers?.values?.[each.key]) return refusal('INVALID', `请填写${each.label}`, `answers.${each.key}`)
      if (input.passengers > 30) return refusal('INVALID', '本平台最大车辆核定 30 座，乘车人数超出。', 'passengers', '6.4.3.3-1', ['分两次申请', '申请社会化租赁车辆'])
      const trip = { ...trips[0], ...input, id: `t-${trips.length + 1}`, number: `YC${trips.length + 1}`, state: 'SUBMITTED', applicant: people[who] }
      trips.unshift(trip)
      return seenBy(trip, who)
    }
    return { ...query, ...Object.fromEntries(acts), ...own.acts(who), ...kept.acts(who), ...forms.acts, ...cases.acts(who), tripSubmit: submit }
  }

  function refusal(code, message, field = null, clause = null, alternatives = []) {
    return { __typename: 'Refusal', code, message, field, clause, alternatives }
  }

  function take(args, { name, label, states, by, after, who }) {
    const trip = trips.find((each) => each.id === args.id)
    if (!trip) return refusal('NOT_FOUND', '未找到该记录，或不在您的管辖范围内')
    if (!states.includes(trip.state)) return refusal('WRONG_STATE', `此用车申请现在不能${label}：它可能刚被他人办理。`, null, '6.4.3.3', ['刷新后查看最新状态'])
    if (who !== by) return refusal('NOT_PERMITTED', `您不能办理${label}。`)
    trip.state = after
    trip.clock = NO_CLOCK
    trip.timeline = [...trip.timeline, { step: name, label, clause: '6.4.3.3', moved: true, act: 'STEP', people: [], attachmentIds: [], onBehalfOf: null, actorName: people[who].name, comment: args.comment ?? '', takenAt: new Date().toISOString(), overdue: false }]
    if (args.vehicleId) trip.vehicle = vehicles.find((each) => each.id === args.vehicleId)
    if (args.driverId) trip.driver = drivers.find((each) => each.id === args.driverId)
    if (name === 'depart') trip.odometerStart = args.odometer
    if (name === 'come_back') trip.odometerEnd = args.odometer
    if (name === 'report') trip.report = { photoUrl: null, flagReason: '', ...args.input, note: args.input.note ?? '' }
    if (name === 'rate') trip.rating = { ...args.input, comment: args.input.comment ?? '' }
    return seenBy(trip, who)
  }

  /** Answers one POST body as the hub would, for the person who is signed in. */
  async function answer(body, who, key) {
    if (key && seen.has(key)) return seen.get(key)
    const source = body.query ?? texts[body.documentId]
    if (!source) return { errors: [{ message: '未知文档', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }
    const result = await graphql({ schema, source, variableValues: body.variables, rootValue: root(who) })
    if (key) seen.set(key, result)
    return result
  }
  return { answer, people, trips, texts, forms }
}
