import type { RouteRecordRaw } from 'vue-router'

/** The screens behind 「我的」: one's own notices, delegations, devices and data; and what those who look after the hub keep. */
export const own: RouteRecordRaw[] = [
  { path: '/notices', name: 'notices', component: () => import('../notices/NoticesPage.vue'), meta: { title: '通知' } },
  { path: '/notices/settings', name: 'notice-settings', component: () => import('../notices/NoticeSettingsPage.vue'), meta: { title: '通知的接收' } },
  { path: '/delegations', name: 'delegations', component: () => import('../delegation/DelegationsPage.vue'), meta: { title: '委托' } },
  { path: '/delegations/new', name: 'delegate', component: () => import('../delegation/DelegatePage.vue'), meta: { title: '委托他人代办' } },
  { path: '/devices', name: 'devices', component: () => import('../devices/DevicesPage.vue'), meta: { title: '登录的设备' } },
  { path: '/my-data', name: 'my-data', component: () => import('../access/MyDataPage.vue'), meta: { title: '我的数据' } },
  { path: '/terms', name: 'terms', component: () => import('../terms/TermsPage.vue'), meta: { title: '流程设置' } },
  { path: '/terms/:process/:step', name: 'term', component: () => import('../terms/TermPage.vue'), meta: { title: '设置环节' }, props: true },
  { path: '/calendar', name: 'calendar', component: () => import('../calendar/CalendarPage.vue'), meta: { title: '工作日历' } },
  { path: '/book', name: 'books', component: () => import('../book/BooksPage.vue'), meta: { title: '流程簿' } },
  { path: '/book/:name', name: 'book', component: () => import('../book/BookPage.vue'), meta: { title: '流程簿' }, props: true },
  { path: '/audit', name: 'audit', component: () => import('../audit/AuditPage.vue'), meta: { title: '审计' } },
  { path: '/staff', name: 'staff', component: () => import('../staff/StaffPage.vue'), meta: { title: '人员与岗位' } },
  { path: '/staff/:id', name: 'staff-member', component: () => import('../staff/StaffMemberPage.vue'), meta: { title: '岗位' }, props: true },
]
