/* Generated from the SDL by tools/codegen.mjs. */
import type { TripState } from '../graphql'

export const TripStateLabel: Record<TripState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '待审核',
  RETURNED: '退回修改',
  APPROVED: '待受理',
  ACCEPTED: '待调度',
  SCHEDULED: '待派车',
  DISPATCHED: '待接单',
  CONFIRMED: '待出车',
  UNDERWAY: '用车中',
  BACK: '待填报',
  REPORTED: '待校核',
  CHECKED: '待评价',
  CLOSED: '已办结',
  REJECTED: '已驳回',
  DECLINED: '不予受理',
  WITHDRAWN: '已撤回',
  CANCELLED: '已取消',
}
