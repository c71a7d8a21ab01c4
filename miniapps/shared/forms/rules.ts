import data from '../../../support/forms/rules.json'

/** What a field of each kind asks of an answer: the hub's own file, so that both refuse alike. */
interface Pattern {
  label: string
  regex: string
  upper?: boolean
  check?: string
}

interface KindRules {
  label: string
  asks: string
  least?: string | number
  most?: string | number
  decimals?: number
  unit?: string
}

export const RULES = data as unknown as {
  trim: string
  longestText: number
  mostRows: number
  kinds: Record<string, KindRules>
  patterns: Record<string, Pattern>
  messages: Record<string, string>
  row: string
}

export function words(template: string, said: Record<string, unknown>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(said[name]))
}

export function trimmed(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && RULES.trim.includes(text[start]!)) start++
  while (end > start && RULES.trim.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** The text as it is kept where it fits the named pattern, its check digit included. */
export function matches(pattern: string, text: string): string | undefined {
  const said = RULES.patterns[pattern]!
  const plain = said.upper ? text.replaceAll(/[a-z]+/g, (found) => found.toUpperCase()) : text
  const fits = new RegExp(`^(?:${said.regex})$`).test(plain)
  return fits && (!said.check || CHECKS[said.check]!(plain)) ? plain : undefined
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CREDIT_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const CHECKS: Record<string, (text: string) => boolean> = {
  id_number: (text) => '10X98765432'[ID_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text[17],
  credit_code(text) {
    let [sum, weight] = [0, 1]
    for (const letter of text.slice(0, 17)) {
      sum += weight * CREDIT_LETTERS.indexOf(letter)
      weight = (weight * 3) % 31
    }
    return CREDIT_LETTERS[(31 - (sum % 31)) % 31] === text[17]
  },
  luhn(text) {
    const digits = [...text].map((digit, at) => Number(digit) * (1 + ((text.length - 1 - at) % 2)))
    return digits.reduce((sum, each) => sum + (each > 9 ? each - 9 : each), 0) % 10 === 0
  },
}
