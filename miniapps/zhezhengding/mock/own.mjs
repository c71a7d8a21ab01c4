// A person's own matters in the mocked graph: notices, delegations, devices, who looked at their data.
const HOUR = 3_600_000
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString()
const day = (days) => new Date(Date.now() + 8 * HOUR + days * 24 * HOUR).toISOString().slice(0, 10)

/** @param {{ people: any, connection: Function, refusal: Function }} world */
export function madeOwn({ people, connection, refusal }) {
  const notices = [
    notice(1, '待您办理', '用车申请 YC0001 等您审核。', { caseId: 'c-t-1', caseNumber: 'YC0001' }),
    notice(2, '派车单', '您有一单明日出车，请接单。', { urgency: 'URGENT', deliveries: [sent('ZHEZHENGDING', 'DELIVERED'), sent('SMS', 'FAILED', '号码已停机')] }),
    notice(3, '办件进展', '您的用车申请已派车。', { seen: true, readAt: ago(1) }),
  ]
  const preferences = {
    __typename: 'NoticePreferences', quietFrom: '22:00', quietUntil: '07:30', quietRestDays: false, off: [], on: [],
    choices: [choice('case.waits', '待您办理', 'IN_APP', true, true), choice('case.waits', '待您办理', 'SMS', true), choice('trip.order', '派车单', 'SMS', true, true), choice('trip.order', '派车单', 'MAIL', false)],
  }
  const delegations = [delegation(1, people.reviewer, people.intake, { since: day(-1), until: day(3) }), delegation(2, people.intake, people.reviewer, { since: day(-30), until: day(-20) })]
  const devices = [device(1, 'Mozilla/5.0 (Linux; Android 14) TaurusApp/3', { current: true }), device(2, 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/126 Safari/537', { ip: '10.20.1.7' })]
  const looks = [
    { at: ago(30), lastAt: ago(29.8), count: 2, viewerName: '沈立', viewerId: 'p-4', personId: 'p-5', kind: 'Driver', kindLabel: '驾驶员', fieldName: 'phone', fieldLabel: '手机号码', purpose: 'Driver', purposeSaid: '', caseNumber: '', address: '10.20.1.9' },
    { at: ago(50), lastAt: ago(50), count: 1, viewerName: '何平', viewerId: 'p-3', personId: 'p-5', kind: 'Trip', kindLabel: '一次用车', fieldName: 'phone', fieldLabel: '手机号码', purpose: 'Trip：核对行程', purposeSaid: '核对行程', caseNumber: 'YC0004', address: '10.20.1.8' },
  ]
  const gone = (what) => refusal('NOT_FOUND', `未找到该${what}`, 'id')

  return {
    looks,
    notices,
    query: (who) => ({
      notices: ({ filter, ...page }) => connection(notices.filter((each) => (!filter?.unread || !each.seen) && (!filter?.urgency || each.urgency === filter.urgency)), page),
      noticesUnread: () => notices.filter((each) => !each.seen).length,
      noticePreferences: () => preferences,
      delegationsGiven: (page) => connection(delegations.filter((each) => each.giver === people[who]), page),
      delegationsReceived: (page) => connection(delegations.filter((each) => each.delegate === people[who]), page),
      myDevices: (page) => connection(devices, page),
      devices: (page) => connection(devices, page),
      whoSawMe: (page) => connection(who === 'driver' ? looks : [], page),
      people: ({ filter, ...page }) => connection(Object.values(people).filter((each) => !filter?.text || each.name.includes(filter.text)), page),
    }),
    acts: (who) => ({
      noticeRead({ id }) {
        const found = notices.find((each) => each.id === id)
        return found ? Object.assign(found, { seen: true, readAt: ago(0) }) : gone('通知')
      },
      noticesReadAll() {
        for (const each of notices) each.seen = true
        return { __typename: 'NoticeCounts', unread: 0, urgent: 0 }
      },
      noticePreferencesSet({ input }) {
        const offs = (each) => input.off.some((said) => said.endsWith(`:${each.channel.toLowerCase()}`) && ['*', each.notice].includes(said.split(':')[0]))
        for (const each of preferences.choices) if (!each.fixed) each.on = !offs(each)
        return Object.assign(preferences, { quietFrom: input.quietFrom, quietUntil: input.quietUntil, quietRestDays: input.quietRestDays })
      },
      delegationGive({ input }) {
        if (input.roles.includes('COST_CLERK')) return refusal('INVALID', '此岗位不能委托他人', 'roles', '6.3-10')
        const to = Object.values(people).find((each) => each.id === input.delegateId)
        delegations.unshift(delegation(delegations.length + 1, people[who], to, input))
        return delegations[0]
      },
      delegationEnd({ id }) {
        const found = delegations.find((each) => each.id === id)
        return found ? Object.assign(found, { endedAt: ago(0) }) : gone('委托')
      },
      deviceSignOut({ id }) {
        const at = devices.findIndex((each) => each.id === id)
        return at < 0 ? gone('登录') : devices.splice(at, 1)[0]
      },
      personSignOutEverywhere() {
        devices.splice(1)
        return people[who]
      },
    }),
  }
}

function notice(nth, title, text, more = {}) {
  return { __typename: 'Notice', id: `n-${nth}`, kind: 'case.waits', title, text, urgency: 'NORMAL', clause: '6.3-8', caseId: null, caseNumber: '', createdAt: ago(nth), seen: false, readAt: null, deliveries: [], ...more }
}

function sent(channel, state, why = '') {
  return { __typename: 'Delivery', id: `del-${channel}`, kind: 'trip.order', title: '派车单', channel, state, tries: 1, why, createdAt: ago(2), nextTryAt: null, sentAt: ago(2), reference: '', person: null }
}

function choice(notice_, title, channel, on, fixed = false) {
  return { notice: notice_, title, channel, on, fixed }
}

function delegation(nth, giver, delegate, said) {
  return { __typename: 'Delegation', id: `dg-${nth}`, giver, delegate, roles: ['UNIT_REVIEWER'], processes: [], withPersonalData: false, reason: '赴京参加培训', endedAt: null, acts: () => [], ...said, ...(said.processes ? {} : { processes: [] }) }
}

function device(nth, userAgent, more = {}) {
  return { __typename: 'Login', id: `l-${nth}`, kind: 'BROWSER', client: '', platform: 'zhezhengding', userAgent, ip: '10.20.1.6', createdAt: ago(nth * 5), lastSeenAt: ago(nth), authenticatedAt: ago(nth), expiresAt: ago(-5), revokedAt: null, revokedWhy: null, current: false, person: null, ...more }
}
