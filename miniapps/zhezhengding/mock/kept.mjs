// What some look after in the mocked graph: terms, calendar, process book, audit, posts.
const HOUR = 3_600_000
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString()
const YEAR = new Date(Date.now() + 8 * HOUR).getUTCFullYear()
const REGIONS = [['330000', '浙江省', 'PROVINCE'], ['330100', '杭州市', 'CITY'], ['330102', '上城区', 'COUNTY'], ['330200', '宁波市', 'CITY']]
const STATES = ['草稿', '待审核', '待受理', '待调度', '已办结', '已驳回']
const TABLE = [
  ['submit', '申请', ['草稿'], '待审核', '申请人', null],
  ['review', '审核', ['待审核'], '待受理', '用车单位审核人', '2个工作小时'],
  ['return', '退回修改', ['待受理'], '草稿', '平台受理员', null],
  ['accept', '受理', ['待受理'], '待调度', '平台受理员', '30个工作分钟'],
  ['schedule', '调度', ['待调度'], '已办结', '调度员', '1个工作小时'],
  ['reject', '驳回', ['待审核'], '已驳回', '用车单位审核人', null, { aside: true, commentRequired: true }],
]

/** @param {{ people: any, connection: Function, refusal: Function, looks: any[] }} world */
export function madeKept({ people, connection, refusal, looks }) {
  const divisions = REGIONS.map(([code, name, level]) => ({ __typename: 'Division', id: `division-${code}`, code, name, level, parentCode: null }))
  const settings = []
  const thresholds = []
  const days = [special(1, `${YEAR}-01-01`, false, '元旦'), special(2, `${YEAR}-10-01`, false, '国庆节'), special(3, `${YEAR}-10-10`, true, '国庆节调休')]
  const posts = [post(1, 'STAFF'), post(2, 'UNIT_REVIEWER')]
  const process = () => ({
    __typename: 'Process', name: 'TripFlow', title: '公务用车', diagram: '', openedBy: 'tripSubmit', mayOpen: true, steps: TABLE.map(stepOf),
    book: ({ regionCode, year }) => ({
      region: regionCode ?? '330000', year: year ?? YEAR - 1, number: 2, digest: 'd', revision: settings.length, states: STATES,
      thresholds: [{ name: 'large', label: '大额费用', unit: '元', usual: '1000', value: thresholds[0]?.value ?? '1000' }],
      versions: [{ number: 1, createdAt: ago(900), digest: 'c' }, { number: 2, createdAt: ago(90), digest: 'd' }],
      steps: TABLE.map((row) => rowOf(row, settings)),
    }),
    tableDifferences: () => [{ name: 'review', before: { label: '审核', within: '4个工作小时' }, after: { label: '审核', within: '2个工作小时' }, columns: ['within'] }],
    termsDifferences: () => [],
  })
  const entries = [
    entry(1, '用车申请：审核', 'CHANGE', 'DONE', people.reviewer.name, { subjectLabel: '一次用车', clause: '6.4.3.3-2' }),
    entry(2, '登录', 'SIGN_IN', 'REFUSED', '未登录', {}),
  ]
  const region = (code) => divisions.find((each) => each.code === code) ?? null

  return {
    /** @param {any} cases what the cases answer, for lists that both are asked for */
    query: (cases) => ({
      process,
      divisions: (page) => connection(divisions, page),
      units: (args) => (args.filter?.regionCode ? connection([people.applicant.unit], args) : cases.units(args)),
      myPermissions: () => ['DIRECTORY_READ', 'DIRECTORY_MANAGE', 'TERMS_MANAGE', 'CALENDAR_MANAGE'],
      stepSettings: ({ filter, ...page }) => connection(settings.filter((each) => (!filter?.step || each.step === filter.step) && (filter?.ended === undefined || Boolean(each.until) === filter.ended)).toReversed(), page),
      thresholdSettings: (page) => connection(thresholds, page),
      termsWhatIf: () => [{ number: 'YC0001', title: '赴绍兴调研', state: '待审核', dueBefore: ago(-1), dueAfter: ago(-3) }],
      calendarYears: (page) => connection([{ __typename: 'CalendarYear', id: 'y-1', year: YEAR, source: '国务院办公厅放假安排' }], page),
      calendarDays: ({ filter, ...page }) => connection(days.filter((each) => each.day.startsWith(String(filter?.year ?? YEAR))), page),
      auditEntries: ({ filter, ...page }) => connection(entries.filter((each) => (!filter?.kind || each.kind === filter.kind) && (!filter?.actor || each.actorName === filter.actor)), page),
      accessEntries: (page) => connection(looks, page),
      auditChain: () => ({ __typename: 'AuditChain', length: 1230, extendedAt: ago(0.1), verifiedAt: ago(30), links: 1200, waiting: 0, sound: true, flaws: 0, added: 30 }),
      appointments: (page) => connection(posts, page),
    }),
    find: (id) => (id.startsWith('p-') ? Object.values(people).find((each) => each.id === id) : undefined),
    acts: (who) => ({
      stepSettingSet({ input }) {
        if (input.officeHours && !/^\d\d:\d\d-/.test(input.officeHours)) return refusal('INVALID', '工作时间应写作 08:30-12:00 14:00-17:30', 'officeHours', '6.4.3.3-13')
        for (const each of settings) if (each.step === input.step && !each.until) each.until = ago(0)
        settings.push({
          __typename: 'StepSetting', ...BLANK_SETTING, ...input, id: `s-${settings.length + 1}`, processTitle: '公务用车', stepLabel: TABLE.find(([name]) => name === input.step)?.[1] ?? '全部环节',
          since: ago(0), until: null, revision: settings.length + 1, endedRevision: null, setBy: people[who].name, reason: input.reason ?? '', region: region(input.regionCode), unit: null,
        })
        return settings.at(-1)
      },
      thresholdSettingSet({ input }) {
        thresholds.unshift({ __typename: 'ThresholdSetting', id: `th-${thresholds.length + 1}`, ...input, processTitle: '公务用车', label: '大额费用', since: ago(0), until: null, setBy: people[who].name, reason: input.reason ?? '', region: region(input.regionCode), unit: null })
        return thresholds[0]
      },
      calendarDaySet({ input }) {
        days.push({ ...special(days.length + 1, input.day, input.worked, input.name), regionCode: input.regionCode, region: region(input.regionCode) })
        return days.at(-1)
      },
      appointmentAdd: () => refusal('STEP_UP', '任免岗位前须重新确认身份', null, '6.3-4', ['重新确认身份后再办理']),
      appointmentEnd({ id, lastDay }) {
        return Object.assign(posts.find((each) => each.id === id), { until: lastDay })
      },
      personErase: ({ id }) => Object.assign(Object.values(people).find((each) => each.id === id), { erasedAt: ago(0) }),
      personSuspend: ({ id }) => Object.assign(Object.values(people).find((each) => each.id === id), { state: 'SUSPENDED' }),
    }),
  }

  function post(nth, role) {
    return { __typename: 'Appointment', id: `a-${nth}`, role, exact: false, since: '2024-01-01', until: null, region: divisions[0], unit: people.applicant.unit, person: people.applicant }
  }
}

const BLANK_SETTING = { role: null, limitAmount: null, limitMeasure: null, officeHours: null, onPassing: null, escalateTo: null, remindAhead: null }

function stepOf([name, label, sources, target, by, within, more = {}]) {
  return { name, label, clause: '6.4.3.3-2', commentRequired: false, countersigned: false, sources, target, by, within, passing: 'REMIND', aside: false, acts: ['RETURN', 'URGE'], ...more }
}

function rowOf(row, settings) {
  const own = settings.findLast((each) => each.step === row[0] && !each.until)
  return { step: stepOf(row), by: row[4], within: own?.limitAmount ? `${own.limitAmount}个工作日` : row[5], hours: own?.officeHours ?? '08:30-12:00 14:00-17:30', passing: own?.onPassing ?? 'REMIND', when: null, changedHere: Boolean(own), count: 12, medianMinutes: 35, p90Minutes: 80, overdueShare: 0.083 }
}

function special(nth, day, worked, name) {
  return { __typename: 'CalendarDay', id: `cd-${nth}`, day, worked, name, regionCode: '000000', region: null }
}

function entry(nth, actLabel, kind, outcome, actorName, more) {
  return { at: ago(nth), kind, outcome, actorName, actorId: 'p', address: '10.20.1.6', act: 'x', actLabel, clause: '', subjectKind: '', subjectLabel: '', subjectId: '', details: '{"state": "approved"}', digest: `digest-${nth}`, ...more }
}
