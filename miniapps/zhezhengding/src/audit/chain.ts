import { count } from '@shared/format/number'
import { dayTime } from '@shared/format/time'
import type { AuditChainQuery } from '../gql/graphql'

type Chain = AuditChainQuery['auditChain']

const DAY = 86_400_000
/** The hub verifies every Sunday; a day's grace for one that was off at the time. */
const STALE_AFTER = 8 * DAY
const DOCTOR = '请立即告知系统管理员：运行 jiguan doctor audit，可逐处查看。'

export interface Standing {
  tone: 'good' | 'warn' | 'bad'
  said: string
  more: string[]
}

/** How the chain stands, in sentences for somebody who knows nothing of chains. */
export function standing(chain: Chain, now: Date = new Date()): Standing {
  const { verifiedAt, sound, links, added, waiting, flaws } = chain
  if (sound === false && !verifiedAt) return { tone: 'bad', said: '最近一次核验的结论已被人改动，不可采信。', more: [DOCTOR] }
  if (!verifiedAt) {
    return { tone: 'warn', said: `审计记录已有 ${count(chain.length)} 条，还没有核验过。`, more: ['系统每周日凌晨核验一次；导出签名的审计链时也先核验。'] }
  }
  const when = dayTime(verifiedAt, now)
  if (!sound) return { tone: 'bad', said: `${when} 核验，发现 ${count(flaws)} 处问题：有记录被改动、删除或插入。`, more: [DOCTOR] }
  const since = [
    added && `此后又有 ${count(added)} 条，下次核验时一并核对。`,
    waiting && `核验时另有 ${count(waiting)} 条刚写下，尚未计入。`,
  ].filter((each) => typeof each === 'string')
  const age = now.getTime() - Date.parse(verifiedAt)
  if (age > STALE_AFTER) return { tone: 'warn', said: `已有 ${Math.floor(age / DAY)} 天没有核验；${when} 核验过的 ${count(links)} 条记录当时完好。`, more: [...since, '应每周核验一次，请告知系统管理员检查后台任务。'] }
  if (!links) return { tone: 'good', said: `${when} 核验，当时还没有审计记录。`, more: since }
  return { tone: 'good', said: `${when} 核验：${count(links)} 条记录全部完好，没有被改动、删除或插入。`, more: since }
}
