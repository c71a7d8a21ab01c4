// 长辈模式: larger text and targets, remembered for all pages of the hub (the mini-apps read the same key).
const root = document.documentElement
const KEY = 'jiguan.mode'

function apply(mode) {
  root.dataset.mode = mode
  const button = document.getElementById('mode')
  if (!button) return
  button.hidden = false
  button.textContent = mode === 'elder' ? '标准模式' : '长辈模式'
}

function kept() {
  try {
    return localStorage.getItem(KEY) === 'elder' ? 'elder' : 'normal'
  } catch {
    return 'normal'
  }
}

root.dataset.mode = kept()
document.addEventListener('DOMContentLoaded', () => {
  apply(root.dataset.mode)
  document.getElementById('mode')?.addEventListener('click', () => {
    const mode = root.dataset.mode === 'elder' ? 'normal' : 'elder'
    try {
      localStorage.setItem(KEY, mode)
    } catch {}
    apply(mode)
  })
})
