// Cases of the mocked graph: the trips as cards of the inbox, and one process of which the app has no page, 零星维修.
const ASIDE = ['withdraw', 'cancel', 'call_off', 'reassign']
const ENDED = ['CLOSED', 'REJECTED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'done', 'rejected']
const LABELS = { STEP: '办理', RETURN: '退回', URGE: '催办', COMMENT: '留言', COPY: '抄送', CONSULT: '征求意见', TRANSFER: '转办', SUSPEND: '暂停', RESUME: '恢复' }

const STEPS = [
  { name: 'submit', label: '申请', from: ['draft'], to: 'check', by: 'applicant', aside: false },
  { name: 'check', label: '审核', from: ['check'], to: 'repair', by: 'reviewer', aside: false, batch: true },
  { name: 'repair', label: '维修', from: ['repair'], to: 'done', by: 'clerk', aside: false },
  { name: 'reject', label: '驳回', from: ['check'], to: 'rejected', by: 'reviewer', aside: true, commentRequired: true },
]
const STATES = { draft: '待提交', check: '待审核', repair: '待维修', done: '已办结', rejected: '已驳回' }
const WHO = { submit: '申请人', check: '用车单位审核人', repair: '费用校核员' }

const step = (each) => ({ clause: '6.3-10', commentRequired: false, batch: false, mutation: 'caseTake', signatureOnly: true, aside: false, ...each })
export const REPAIR = {
  name: 'RepairFlow', title: '零星维修', openedBy: 'caseOpen', mayOpen: true, steps: STEPS.map(step),
}
const TRIP = { name: 'TripFlow', title: '公务用车', openedBy: 'tripSubmit', mayOpen: true, steps: [step({ name: 'submit', label: '申请' }), step({ name: 'review', label: '审核' })] }
export const FIELDS = [
  { key: 'amount', label: '估算金额', kind: 'money', required: true },
  { key: 'unit', label: '维修单位', kind: 'unit' },
]

/** @param {{ trips: any[], people: any, open: Function, connection: Function, refusal: Function, stateLabels: Record<string, string> }} world */
export function madeCases({ trips, people, open, connection, refusal, stateLabels }) {
  const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const answered = [{ step: 'submit', key: 'amount', label: '估算金额', section: '', kind: 'MONEY', value: '1200.00', text: '1200.00 元', masked: false, personal: false, source: '本人填写', clause: '', answeredAt: ago(5) }]
  const line = (act, label, actorName, hours, more = {}) => ({ act, step: 'submit', label, clause: '6.3-10', actorName, comment: '', takenAt: ago(hours), overdue: false, moved: act === 'STEP', seat: '', people: [], attachmentIds: [], onBehalfOf: null, ...more })
  const cases = ['东楼屋面漏水', '二楼会议室灯管更换'].map((title, at) => ({
    id: `r-${at + 1}`, number: `TY2026030${at + 1}`, title, state: 'check', applicant: people.applicant, unit: people.applicant.unit, createdAt: ago(5 - at), suspended: false, overdue: !at,
    parties: [], timeline: [line('STEP', '申请', people.applicant.name, 5 - at)], answers: answered, attachments: [],
  }))
  const drafts = []
  /** With ids as the hub's own, which a form looks at before it hands them in. */
  const units = [people.driver.unit, people.applicant.unit].map((each, at) => ({ ...each, id: btoa(`Unit:${String(at + 1).padStart(32, '0')}`).replaceAll('=', ''), region: null }))

  const openSteps = (each, who) => (each.suspended ? [] : REPAIR.steps.filter((one) => one.from.includes(each.state) && one.by === who))
  function openActs(each, who) {
    if (ENDED.includes(each.state)) return ['COMMENT', 'COPY']
    if (each.suspended) return ['RESUME', 'COMMENT', 'COPY']
    const mine = openSteps(each, who).length > 0
    return [...(mine ? ['RETURN', 'TRANSFER', 'CONSULT', 'SUSPEND'] : []), 'COPY', 'URGE', 'COMMENT']
  }

  function cardOf(each, who) {
    const ended = ENDED.includes(each.state)
    const [first] = REPAIR.steps.filter((one) => one.from.includes(each.state) && !one.aside)
    const dueAt = ended ? null : new Date(Date.now() + (each.overdue ? -3_600_000 : 7_200_000)).toISOString()
    return {
      __typename: 'CaseCard', id: `c-${each.id}`, kind: 'RepairCase', number: each.number, title: each.title, stateLabel: STATES[each.state], open: !ended,
      suspended: each.suspended, overdue: each.overdue && !ended, regionCode: '330000', createdAt: each.createdAt, enteredAt: each.createdAt, dueAt, closedAt: null,
      process: REPAIR, applicant: each.applicant, unit: each.unit, waitsFor: ended ? [] : [WHO[each.state]], nextSteps: [], parties: each.parties, timeline: each.timeline,
      openSteps: openSteps(each, who), openActs: openActs(each, who).map((act) => ({ act, label: LABELS[act], mutation: '' })),
      clock: { step: first?.label ?? null, measure: 'OFFICE_MINUTES', dueAt, limit: ended ? null : '4个工作小时', elapsedMinutes: 60, remainingMinutes: ended ? null : each.overdue ? -30 : 120, elapsed: 60, paused: each.suspended, pausedAt: each.suspended ? each.pausedAt : null, pausedBy: each.suspended ? each.pausedBy : null, pausedWhy: each.suspended ? each.pausedWhy : null, overdue: each.overdue && !ended, termsRevision: 0, note: null },
      subject: { __typename: 'PlainCase', id: each.id, answers: each.answers, attachments: each.attachments, returnableTo: openActs(each, who).includes('RETURN') ? [step({ name: 'submit', label: '申请' })] : [] },
    }
  }

  const tripCard = (trip, who) => ({
    __typename: 'CaseCard', id: `c-${trip.id}`, kind: 'Trip', number: trip.number, title: `${trip.origin} → ${trip.destination}`, stateLabel: stateLabels[trip.state],
    open: !ENDED.includes(trip.state), suspended: false, overdue: trip.clock.overdue, dueAt: trip.clock.dueAt, createdAt: trip.createdAt, enteredAt: trip.createdAt, closedAt: null,
    process: TRIP, applicant: trip.applicant, unit: trip.unit, waitsFor: [], openSteps: open(trip, who).map(step), openActs: [], parties: [], timeline: trip.timeline,
    subject: { __typename: 'Trip', id: trip.id },
  })

  function inTab(tab, who) {
    const mine = (each) => each.applicant.id === people[who]?.id
    const todo = [
      ...trips.filter((trip) => open(trip, who).some((one) => !ASIDE.includes(one.name))).map((trip) => tripCard(trip, who)),
      ...cases.filter((each) => openSteps(each, who).length).map((each) => cardOf(each, who)),
    ]
    if (tab === 'OVERDUE') return todo.filter((card) => card.overdue)
    if (tab === 'STARTED') return [...cases.filter(mine).map((each) => cardOf(each, who)), ...trips.filter(mine).map((trip) => tripCard(trip, who))]
    return tab === undefined || tab === 'WAITING' ? todo : []
  }

  function inbox({ filter = {}, ...page }, who) {
    const rows = inTab(filter.tab, who).filter(
      (card) => (!filter.text || `${card.number}${card.title}`.includes(filter.text)) && (!filter.process || card.process.name === filter.process) && (filter.open === undefined || card.open === filter.open),
    )
    return connection(rows, page)
  }

  const found = (id) => cases.find((each) => id === each.id || id === `c-${each.id}`)
  function done(id, who, act, change = () => undefined, more = {}) {
    const each = found(id)
    if (!each) return refusal('NOT_FOUND', '未找到该办件，或不在您的管辖范围内')
    const no = change(each)
    if (no) return no
    each.timeline = [...each.timeline, line(act, more.label ?? LABELS[act], people[who].name, 0, more)]
    return cardOf(each, who)
  }

  function take({ id, step: name, comment, answers }, who) {
    const chosen = REPAIR.steps.find((each) => each.name === name)
    return done(id, who, 'STEP', (each) => {
      if (!openSteps(each, who).includes(chosen)) return refusal('WRONG_STATE', `零星维修现在是「${STATES[each.state]}」，不能${chosen.label}`, null, '6.3-10', ['刷新后查看最新状态'])
      each.state = chosen.to
      if (answers) each.said = answers.values
      return undefined
    }, { label: chosen.label, comment: comment ?? '' })
  }

  function acts(who) {
    const simply = (act) => ({ id, comment, people: chosen = [] }) => done(id, who, act, undefined, { comment: comment ?? '', people: chosen })
    return {
      caseTake: (args) => take(args, who),
      casesTake: ({ ids, ...said }) => ({ __typename: 'Cases', outcomes: ids.map((id) => take({ id, ...said }, who)) }),
      caseUrge: ({ id }) => (found(id).timeline.some((each) => each.act === 'URGE') ? refusal('TOO_MUCH', '一小时内已催办过', null, '6.3-8', ['过一小时再催办', '直接联系办理人']) : done(id, who, 'URGE')),
      caseComment: simply('COMMENT'),
      caseCopy: simply('COPY'),
      caseConsult: simply('CONSULT'),
      caseTransfer: simply('TRANSFER'),
      caseReturn: simply('RETURN'),
      caseSuspend: ({ id, comment }) => done(id, who, 'SUSPEND', (each) => void Object.assign(each, { suspended: true, pausedBy: people[who].name, pausedWhy: comment, pausedAt: new Date().toISOString() }), { comment }),
      caseResume: ({ id }) => done(id, who, 'RESUME', (each) => void (each.suspended = false)),
      caseOpen({ input, answers }) {
        if (!answers?.values?.amount) return refusal('INVALID', '请填写估算金额', 'answers.amount')
        const each = { ...cases[0], id: `r-${cases.length + 1}`, number: `TY2026031${cases.length}`, title: input.title, state: 'check', overdue: false, suspended: false, createdAt: new Date().toISOString(), applicant: people[who], answers: [{ ...answered[0], text: `${answers.values.amount} 元` }], timeline: [line('STEP', '申请', people[who].name, 0)] }
        cases.push(each)
        drafts.splice(0, drafts.length, ...drafts.filter((one) => one.id !== answers.draftId))
        return cardOf(each, who)
      },
      draftSave({ input }) {
        const draft = { __typename: 'Draft', id: input.id ?? `dr-${drafts.length + 1}`, process: input.process, step: 'submit', title: input.title, form: input.version ?? '', content: input.content ?? {}, answers: input.answers ?? {}, changedAt: new Date().toISOString() }
        drafts.splice(0, drafts.length, draft, ...drafts.filter((one) => one.id !== draft.id))
        return draft
      },
      draftDiscard({ id }) {
        const [gone] = drafts.filter((one) => one.id === id)
        drafts.splice(drafts.indexOf(gone), 1)
        return gone
      },
    }
  }

  const stop = (one, more = {}) => ({ step: one.label, state: STATES[one.from[0]], by: WHO[one.name], people: one.name === 'check' ? ['周敏'] : [], needs: 1, within: '4个工作小时', why: null, medianMinutes: 95, clause: '6.3-10', ...more })
  return {
    acts,
    find: (id, who) => (found(id) ? cardOf(found(id), who) : drafts.find((each) => each.id === id)),
    query: (who) => ({
      inbox: (args) => inbox(args, who),
      inboxCounts: () => Object.fromEntries([['todo', 'WAITING'], ['overdue', 'OVERDUE'], ['started', 'STARTED'], ['consult', ''], ['copied', ''], ['done', '']].map(([name, tab]) => [name, inTab(tab || 'NONE', who).length])),
      processes: () => [TRIP, REPAIR],
      drafts: (page) => connection(drafts, page),
      casePreview: ({ id }) => (found(id) ? REPAIR.steps.filter((one) => !one.aside && STEPS.findIndex((each) => each.from.includes(found(id).state)) <= STEPS.findIndex((each) => each.name === one.name) && one.from.length && !ENDED.includes(found(id).state)).map((one) => stop(one)) : []),
      routePreview: ({ facts }) => REPAIR.steps.filter((one) => !one.aside).map((one) => stop(one, one.name === 'check' && Number(facts?.answers?.amount) >= 50_000 ? { why: '金额达到50,000元', needs: 2 } : {})),
      people: ({ filter }) => connection(Object.values(people).filter((each) => each.name.includes(filter.text)), {}),
      units: ({ filter }) => connection(units.filter((each) => each.name.includes(filter.text)), {}),
      divisions: () => connection([], {}),
      nodes: ({ ids }) => ids.map((id) => units.find((each) => each.id === id) ?? null),
    }),
  }
}
