/** Decimals as texts, exactly: no binary fraction ever touches money. */

const NUMBER = /^(-?)0*([0-9]{1,15})(?:\.([0-9]{1,9}))?$/

export interface Parts {
  negative: boolean
  whole: string
  fraction: string
}

export function parts(text: string): Parts | undefined {
  const found = NUMBER.exec(text)
  return found ? { negative: found[1] === '-', whole: found[2]!, fraction: (found[3] ?? '').replace(/0+$/, '') } : undefined
}

/** Negative, zero or positive, as `one` is less than, equal to or more than `other`. */
export function compare(one: string, other: string): number {
  const [a, b] = [scaled(one), scaled(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Of any length: an answer too large for the form is still compared. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole + fraction.padEnd(9, '0'))
  return text.startsWith('-') ? -size : size
}
