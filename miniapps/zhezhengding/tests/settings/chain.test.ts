import { describe, expect, it } from 'vitest'
import { standing } from '../../src/audit/chain'

const NOW = new Date('2026-11-24T04:00:00Z')
const CHAIN = { length: 1230, extendedAt: '2026-11-24T03:59:00Z', verifiedAt: '2026-11-22T20:10:00Z', sound: true, links: 1200, waiting: 0, flaws: 0, added: 30 }

describe('how the chain stands', () => {
  it('is good news with its day, and says what has come since', () => {
    const told = standing(CHAIN, NOW)
    expect(told.tone).toBe('good')
    expect(told.said).toBe('昨天 04:10 核验：1,200 条记录全部完好，没有被改动、删除或插入。')
    expect(told.more).toEqual(['此后又有 30 条，下次核验时一并核对。'])
    expect(standing({ ...CHAIN, added: 0, waiting: 2 }, NOW).more).toEqual(['核验时另有 2 条刚写下，尚未计入。'])
  })

  it('does not praise what was not there yet', () => {
    expect(standing({ ...CHAIN, links: 0 }, NOW).said).toBe('昨天 04:10 核验，当时还没有审计记录。')
  })

  it('is no news where it was never verified, and old news after eight days', () => {
    const never = standing({ ...CHAIN, verifiedAt: null, sound: null, links: 0, added: 0 }, NOW)
    expect([never.tone, never.said]).toEqual(['warn', '审计记录已有 1,230 条，还没有核验过。'])
    const old = standing(CHAIN, new Date('2026-12-04T04:00:00Z'))
    expect(old.tone).toBe('warn')
    expect(old.said).toContain('已有 11 天没有核验')
    expect(standing(CHAIN, new Date('2026-11-30T04:00:00Z')).tone).toBe('good')
  })

  it('is bad news where something was done to it, or to the verdict itself', () => {
    const flawed = standing({ ...CHAIN, sound: false, flaws: 3 }, NOW)
    expect([flawed.tone, flawed.said]).toEqual(['bad', '昨天 04:10 核验，发现 3 处问题：有记录被改动、删除或插入。'])
    const forged = standing({ ...CHAIN, verifiedAt: null, sound: false, flaws: 1 }, NOW)
    expect([forged.tone, forged.said]).toEqual(['bad', '最近一次核验的结论已被人改动，不可采信。'])
    expect(forged.more[0]).toContain('doctor audit')
  })
})
