import { compare } from './numbers'
import type { Answers, Condition } from './types'

/** Whether a question is asked, by the cleaned answers before it. Twin of `support/forms/conditions.py`. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((each) => holds(each, answers))
  if ('any' in condition) return condition.any.some((each) => holds(each, answers))
  const value = answers[condition.field]
  if (condition.filled !== undefined) return (value !== undefined) === condition.filled
  if (value === undefined) return false
  if (condition.is !== undefined) return is(value, condition.is)
  if (condition.in !== undefined) return condition.in.some((each) => is(value, each))
  if (condition.least !== undefined) return order(value, condition.least) >= 0
  return order(value, condition.most) <= 0
}

function is(value: unknown, wanted: unknown): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted
}

function order(value: unknown, limit: unknown): number {
  const [one, other] = [String(value), String(limit)]
  if (!one.slice(1).includes('-')) return compare(one, other)
  const [day, bound] = [one.slice(0, 10), other.slice(0, 10)]
  return day < bound ? -1 : day > bound ? 1 : 0
}
