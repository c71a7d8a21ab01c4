import { describe, expect, it } from 'vitest'
import vectors from '../../../tests/support/forms/vectors.json'
import { fill } from './filling'
import type { Answers, FormField } from './types'

interface Vector {
  name: string
  fields: FormField[]
  values: Answers
  expected: { values: Answers; faults: unknown[] }
}

describe('the phone and the hub read one form alike', () => {
  const { today, cases } = vectors as unknown as { today: string; cases: Vector[] }

  it('has hundreds of cases to agree on', () => expect(cases.length).toBeGreaterThan(400))

  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { fields, values, expected }) => {
    expect(fill(fields, values, today)).toEqual(expected)
  })
})
