import { say } from '@shared/components/said'
import { NoticeArrivedDocument, NoticesUnreadDocument } from '../gql/graphql'
import { graph } from '../hub'
import { follow } from '../inbox/following'
import { unread } from './unread'

/** Counts what is unread. Without a network the last count stays. */
export async function recount(): Promise<void> {
  const answer = await graph.ask(NoticesUnreadDocument, {}).catch(() => undefined)
  if (answer) unread.value = answer.noticesUnread
}

/** Counts, and counts again with each notice that arrives, until told to stop. An urgent one is said aloud. */
export function followNotices(): () => void {
  void recount()
  return follow(NoticeArrivedDocument, {}, ({ noticeArrived }) => {
    void recount()
    if (noticeArrived.urgency === 'URGENT') say(`紧急通知：${noticeArrived.title}`)
  })
}
