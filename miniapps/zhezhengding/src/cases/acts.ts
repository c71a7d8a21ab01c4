import type { Choice } from '@shared/forms/helpers'
import {
  CaseAddSignerDocument,
  CaseAnswerDocument,
  CaseCommentDocument,
  CaseConsultDocument,
  CaseCopyDocument,
  CaseResumeDocument,
  CaseReturnDocument,
  CaseSignDocument,
  CaseSuspendDocument,
  CaseTakeBackDocument,
  CaseTransferDocument,
  CaseUrgeDocument,
  type Act,
} from '../gql/graphql'
import type { Send } from './send'

export type Doing = Exclude<Act, 'STEP'>

/** What an act asks of whoever does it, besides the case. */
export interface ActForm {
  /** What the words are called. */
  words: string
  hint?: string
  /** The words may not be left out. */
  must?: boolean
  people?: 'one' | 'several'
  /** Whether it comes before or after the step is asked. */
  placing?: boolean
  /** To which earlier step is asked. */
  back?: boolean
  files?: boolean
}

export const ACT_FORMS: Record<Doing, ActForm> = {
  RETURN: { words: '退回的理由', must: true, back: true },
  TAKE_BACK: { words: '说明', hint: '收回后可重新办理。' },
  TRANSFER: { words: '交代', people: 'one', hint: '转办后由对方办理本环节。' },
  ADD_SIGNER: { words: '说明', people: 'several', placing: true },
  SIGN: { words: '意见' },
  CONSULT: { words: '征求什么意见', must: true, people: 'several' },
  ANSWER: { words: '答复', must: true },
  COPY: { words: '说明', people: 'several', hint: '对方此后可以查看这一办件。' },
  URGE: { words: '说明', hint: '提醒现在的办理人，一小时一次。' },
  COMMENT: { words: '留言', files: true },
  SUSPEND: { words: '暂停的理由', must: true, hint: '暂停期间不计时。' },
  RESUME: { words: '说明', hint: '恢复后继续计时。' },
}

/** What was filled in for an act. */
export interface Said {
  comment: string
  people: Choice[]
  before: boolean
  backTo: string
  files: string[]
}

export function nothingSaid(): Said {
  return { comment: '', people: [], before: true, backTo: '', files: [] }
}

export type Lacking = Partial<Record<'comment' | 'people' | 'backTo', string>>

/** What the act still lacks; the rules are the hub's. */
export function lacking(act: Doing, said: Said): Lacking {
  const form = ACT_FORMS[act]
  const found: Lacking = {}
  if (form.back && !said.backTo) found.backTo = '请选择退回到哪一环节。'
  if (form.people && !said.people.length) found.people = '请选择人员。'
  if (form.must && !said.comment.trim()) found.comment = `请填写${form.words}。`
  if (form.files && !said.comment.trim() && !said.files.length) found.comment = '请填写留言，或附上文件。'
  return found
}

/** Does the act; answers whether it was done. */
export async function perform(send: Send['send'], act: Doing, id: string, said: Said): Promise<boolean> {
  const words = { id, comment: said.comment.trim() || null }
  const people = said.people.map((each) => each.value)
  const done = await {
    RETURN: () => send(CaseReturnDocument, { ...words, backTo: said.backTo }),
    TAKE_BACK: () => send(CaseTakeBackDocument, words),
    TRANSFER: () => send(CaseTransferDocument, { ...words, to: people[0]! }),
    ADD_SIGNER: () => send(CaseAddSignerDocument, { ...words, people, before: said.before }),
    SIGN: () => send(CaseSignDocument, words),
    CONSULT: () => send(CaseConsultDocument, { ...words, people }),
    ANSWER: () => send(CaseAnswerDocument, words),
    COPY: () => send(CaseCopyDocument, { ...words, people }),
    URGE: () => send(CaseUrgeDocument, words),
    COMMENT: () => send(CaseCommentDocument, { ...words, attachments: said.files }),
    SUSPEND: () => send(CaseSuspendDocument, words),
    RESUME: () => send(CaseResumeDocument, words),
  }[act]()
  return done !== undefined
}
