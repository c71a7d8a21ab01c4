/**
 * Why the graph gave no answer. A refusal is not among them: it is an answer.
 *
 *     offline    no network, or it stayed silent too long
 *     signedOut  the session has ended
 *     busy       too many requests; try again after `retryAfter` seconds
 *     down       the hub or something before it does not work
 *     denied     the hub says no to the question itself, in a sentence: not permitted, not found, too large
 *     outdated   the hub no longer knows this version of the app
 *     defect     the hub failed; `traceId` lets its keepers find out why
 */
export type GraphErrorKind = 'offline' | 'signedOut' | 'busy' | 'down' | 'denied' | 'outdated' | 'defect'

const SENTENCES: Record<GraphErrorKind, string> = {
  offline: '当前没有网络。已打开过的内容仍可查看，网络恢复后请重试。',
  signedOut: '登录已失效，请重新登录。',
  busy: '操作过于频繁，请稍后再试。',
  down: '系统暂时无法访问，请稍后重试。',
  denied: '您没有查看这些内容的权限，如有需要请联系本单位管理员。',
  outdated: '应用已更新，请刷新页面后重试。',
  defect: '系统出现问题，未能完成此次操作，请稍后重试。',
}

/** What the hub's codes mean to a person; all others are defects. */
const KINDS: Record<string, GraphErrorKind> = {
  UNAUTHENTICATED: 'signedOut',
  NOT_PERMITTED: 'denied',
  NOT_FOUND: 'denied',
  WRONG_STATE: 'denied',
  INVALID: 'denied',
  CONFLICT: 'denied',
  REQUEST_TOO_LARGE: 'denied',
  TOO_MUCH: 'busy',
  UNAVAILABLE: 'down',
  TIMEOUT: 'down',
  REQUEST_TOO_SLOW: 'down',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
  PERSISTED_QUERY_ONLY: 'outdated',
}

export class GraphError extends Error {
  readonly kind: GraphErrorKind
  readonly traceId?: string
  readonly retryAfter?: number

  constructor(
    kind: GraphErrorKind,
    more: { cause?: unknown; traceId?: string; retryAfter?: number; message?: string } = {},
  ) {
    super(more.message ?? SENTENCES[kind], { cause: more.cause })
    this.kind = kind
    this.traceId = more.traceId
    this.retryAfter = more.retryAfter
  }

  /** Sending the same again later may go well. */
  get passing(): boolean {
    return this.kind === 'offline' || this.kind === 'busy' || this.kind === 'down'
  }

  static fromAnswer(error: { message: string; extensions?: { code?: string; traceId?: string } }): GraphError {
    const { code = '', traceId } = error.extensions ?? {}
    const kind = KINDS[code] ?? 'defect'
    return new GraphError(kind, { traceId, message: kind === 'denied' ? error.message : undefined })
  }
}
