import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { nextTick } from 'vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Page title; also shown by the container's title bar. */
    title: string
    /** Opens without a session. */
    open?: boolean
  }
}

export interface HashRouterSettings {
  appTitle: string
  /** Told of each new title, so that the container's bar shows it. */
  onTitle?: (title: string) => void
}

/** Hash routes, as the platforms publish under deep, versioned paths. After each move the page's heading takes the focus. */
export function createHashRouter(routes: RouteRecordRaw[], settings: HashRouterSettings): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  let first = true
  router.afterEach((to, from) => {
    const title = to.meta.title ?? settings.appTitle
    document.title = title === settings.appTitle ? title : `${title} · ${settings.appTitle}`
    settings.onTitle?.(title)
    if (!first && to.path !== from.path) {
      void nextTick(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }))
    }
    first = false
  })
  return router
}
