import { effectScope, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { freshOnReturn } from './fresh'

function seen(at: number) {
  const again = vi.fn(async () => undefined)
  const scope = effectScope()
  scope.run(() => freshOnReturn({ at: ref(new Date(at)), busy: ref(false), again }))
  return { again, scope }
}
const comeBack = () => document.dispatchEvent(new Event('visibilitychange'))

describe('coming back to the app', () => {
  it('asks again when what is shown is more than a minute old', () => {
    const { again } = seen(Date.now() - 61_000)
    comeBack()
    expect(again).toHaveBeenCalledOnce()
  })

  it('leaves alone what is fresh, and what is no longer on the screen', () => {
    const fresh = seen(Date.now() - 59_000)
    const left = seen(Date.now() - 61_000)
    left.scope.stop()
    comeBack()
    expect(fresh.again).not.toHaveBeenCalled()
    expect(left.again).not.toHaveBeenCalled()
  })
})
