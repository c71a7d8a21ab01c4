import { describe, expect, it } from 'vitest'
import { count, decimal, kilometres, money } from './number'
import { addDays, clockTime, dayName, dayOf, dayTime, fromInput, hours, natural, span, startOfDay, toInput } from './time'

const NOW = '2026-03-05T02:00:00Z' // Thursday, 10:00 in Shanghai

describe('moments', () => {
  it('are read in Shanghai wherever the device is: late evening in London is already tomorrow here', () => {
    expect(dayOf('2026-03-05T16:30:00Z')).toBe('2026-03-06')
    expect(clockTime('2026-03-05T16:30:00Z')).toBe('00:30')
  })

  it('are named by their distance from today, else by date and weekday, and by year when it is another', () => {
    const names = ['2026-03-04T02:00:00Z', NOW, '2026-03-05T16:00:00Z', '2026-03-09T02:00:00Z', '2025-12-31T02:00:00Z']
    expect(names.map((each) => dayName(each, NOW))).toEqual(['昨天', '今天', '明天', '3月9日 周一', '2025年12月31日'])
    expect(dayTime(NOW, NOW)).toBe('今天 10:00')
  })

  it('make spans that name the second day only when it is another one', () => {
    expect(span('2026-03-05T06:30:00Z', '2026-03-05T10:00:00Z', NOW)).toBe('今天 14:30—18:00')
    expect(span('2026-03-05T06:30:00Z', '2026-03-06T01:00:00Z', NOW)).toBe('今天 14:30—明天 09:00')
  })

  it('survive the way through an input and back', () => {
    expect(toInput('2026-03-05T06:30:00Z')).toBe('2026-03-05T14:30')
    expect(fromInput('2026-03-05T14:30')).toBe('2026-03-05T14:30:00+08:00')
    expect(Date.parse(fromInput(toInput(NOW)))).toBe(Date.parse(NOW))
  })

  it('cross months and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(startOfDay('2026-03-05').toISOString()).toBe('2026-03-04T16:00:00.000Z')
  })
})

describe('durations', () => {
  it.each([
    [0, '0分钟'],
    [45, '45分钟'],
    [60, '1小时'],
    [200, '3小时20分'],
    [-30, '30分钟'],
    [1440, '24小时'],
    [2120, '35小时20分'],
  ])('%i minutes are %s', (minutes, text) => expect(hours(minutes)).toBe(text))

  it('counts long stretches of natural time in days', () => {
    expect([natural(-330), natural(-161_560)]).toEqual(['5小时30分', '112天'])
  })
})

describe('numbers', () => {
  it('are grouped and carry their unit', () => {
    expect([count(12345), kilometres(12345), money('1234.5')]).toEqual(['12,345', '12,345 公里', '1,234.50 元'])
  })

  it('stay decimal text on their way to the graph', () => {
    expect([decimal('12.30'), decimal(' '), decimal(8)]).toEqual(['12.30', '0', '8'])
  })
})
