import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8')

function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]))
}

const [normalBlock, elderBlock] = css.split(":root[data-mode='elder']") as [string, string]
const normal = tokens(normalBlock)
const elder = { ...normal, ...tokens(elderBlock) }

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TEXT_ON: [text: string, ground: string][] = [
  ['ink', 'surface'], ['ink', 'ground'], ['ink', 'brand-soft'], ['ink', 'warn-soft'], ['ink', 'bad-soft'],
  ['ink-soft', 'surface'], ['ink-soft', 'ground'], ['ink-soft', 'brand-soft'], ['ink-soft', 'bad-soft'],
  ['brand', 'surface'], ['brand', 'ground'], ['brand-deep', 'brand-soft'],
  ['on-brand', 'brand'], ['on-brand', 'brand-deep'], ['on-brand', 'bad'],
  ['good', 'good-soft'], ['warn', 'warn-soft'], ['bad', 'bad-soft'], ['bad', 'surface'],
]

describe.each([['normal', normal], ['elder', elder]] as const)('the colours of %s mode', (_mode, mode) => {
  it.each(TEXT_ON)('%s is readable on %s', (text, ground) => {
    expect(contrast(mode[text]!, mode[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  it('show the edges of controls', () => {
    expect(contrast(mode['line-strong']!, mode['surface']!)).toBeGreaterThanOrEqual(3)
    expect(contrast(mode['star']!, mode['surface']!)).toBeGreaterThanOrEqual(3)
  })
})

describe('elder mode', () => {
  const px = (name: string): number => Number.parseFloat(elder[name]!)

  it('has text from 18 to 30 px', () => {
    const sizes = Object.keys(elder).filter((name) => name.startsWith('text')).map(px)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30)
  })

  it('has targets of at least 60 px', () => {
    expect(Math.min(px('target'), px('target-small'))).toBeGreaterThanOrEqual(60)
  })

  it('only strengthens what normal mode says: it adds no token of its own', () => {
    expect(Object.keys(elder).sort()).toEqual(Object.keys(normal).sort())
  })
})
