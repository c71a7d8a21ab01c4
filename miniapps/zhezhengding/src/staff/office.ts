import { dayOf } from '@shared/format/time'

/** Whether a post is held on a day: both its days belong to it. */
export function inOffice(post: { since: string; until?: string | null }, day = dayOf(new Date())): boolean {
  return post.since <= day && (!post.until || post.until >= day)
}
