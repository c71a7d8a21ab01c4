import type { RouteRecordRaw } from 'vue-router'
import HomePage from './home/HomePage.vue'
import { own } from './me/routes'

/** Every screen. Only home is in the first load. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage, meta: { title: '数字机关' } },
  { path: '/sign-in', name: 'sign-in', component: () => import('./me/SignInPage.vue'), meta: { title: '登录', open: true } },
  { path: '/inbox', name: 'inbox', component: () => import('./inbox/InboxPage.vue'), meta: { title: '办件' } },
  { path: '/cases/:id', name: 'case', component: () => import('./cases/CasePage.vue'), meta: { title: '办件详情' }, props: true },
  { path: '/cases/:id/do/:step', name: 'case-do', component: () => import('./cases/CaseDoPage.vue'), meta: { title: '办理' }, props: true },
  { path: '/start', name: 'start', component: () => import('./applying/StartPage.vue'), meta: { title: '发起申请' } },
  { path: '/start/:process', name: 'start-case', component: () => import('./applying/StartCasePage.vue'), meta: { title: '填写申请' }, props: true },
  { path: '/trips', name: 'trips', component: () => import('./trips/TripsPage.vue'), meta: { title: '我的用车' } },
  { path: '/register', name: 'register', component: () => import('./trips/RegisterPage.vue'), meta: { title: '用车台账' } },
  { path: '/trips/new', name: 'apply', component: () => import('./trips/ApplyPage.vue'), meta: { title: '申请用车' } },
  { path: '/trips/:id', name: 'trip', component: () => import('./trips/TripPage.vue'), meta: { title: '用车详情' }, props: true },
  { path: '/trips/:id/do/:step', name: 'do', component: () => import('./trips/DoPage.vue'), meta: { title: '办理' }, props: true },
  { path: '/orders', name: 'orders', component: () => import('./driver/OrdersPage.vue'), meta: { title: '我的出车单' } },
  { path: '/board/:trip?', name: 'board', component: () => import('./board/BoardPage.vue'), meta: { title: '调度台' }, props: true },
  { path: '/vehicles', name: 'vehicles', component: () => import('./fleet/VehiclesPage.vue'), meta: { title: '车辆' } },
  { path: '/vehicles/:id', name: 'vehicle', component: () => import('./fleet/VehiclePage.vue'), meta: { title: '车辆详情' }, props: true },
  { path: '/drivers', name: 'drivers', component: () => import('./fleet/DriversPage.vue'), meta: { title: '驾驶员' } },
  { path: '/drivers/:id', name: 'driver', component: () => import('./fleet/DriverPage.vue'), meta: { title: '驾驶员详情' }, props: true },
  { path: '/forms', name: 'forms', component: () => import('./forms/FormsPage.vue'), meta: { title: '表单' } },
  { path: '/forms/:id', name: 'form', component: () => import('./forms/FormPage.vue'), meta: { title: '编制表单' }, props: true },
  { path: '/outbox', name: 'outbox', component: () => import('./me/OutboxPage.vue'), meta: { title: '待发送' } },
  { path: '/me', name: 'me', component: () => import('./me/SettingsPage.vue'), meta: { title: '我的' } },
  ...own,
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./me/LostPage.vue'), meta: { title: '页面不存在', open: true } },
]
