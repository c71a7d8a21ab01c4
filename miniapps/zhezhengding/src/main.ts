import { createApp } from 'vue'
import '@shared/styles/index.css'
import { bridge, insideZhezhengding } from '@shared/bridge'
import { onReturn } from '@shared/offline/network'
import { createHashRouter } from '@shared/router/hash'
import App from './App.vue'
import { queue } from './hub'
import { routes } from './routes'
import { me, recognise } from './session'

const router = createHashRouter(routes, {
  appTitle: '数字机关',
  onTitle: (title) => void bridge().then((container) => container.setTitle(title)),
})

router.beforeEach(async (to) => {
  if (to.meta.open || me.value) return true
  let person = await recognise().catch(() => undefined)
  // Within the app its bridge says who it is; elsewhere the person goes by the hub's sign-in page.
  if (!person && insideZhezhengding(navigator.userAgent)) person = await (await import('./me/within')).enter()
  if (!person) return { name: 'sign-in', query: { next: to.fullPath } }
  void queue.flush()
  return true
})

createApp(App).use(router).mount('#app')

onReturn(() => me.value && void queue.flush())

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('./sw.js').catch(() => undefined))
}
