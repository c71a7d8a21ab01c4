// The service worker: the app's own files, so that it opens without a signal. Never an answer of the graph.
// The build fills in the version (a digest of the files) and the list.
const CACHE = `jiguan-${self.registration.scope}-${'__VERSION__'}`
const FILES = ['__FILES__']
// Servers vary answers by Origin; these files are the same for every origin.
const KEPT = { cacheName: CACHE, ignoreVary: true }
const PATIENCE = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const mine = `jiguan-${self.registration.scope}-`
  const old = caches.keys().then((names) => names.filter((name) => name.startsWith(mine) && name !== CACHE))
  event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || !url.href.startsWith(self.registration.scope)) return
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request))
  else event.respondWith(caches.match(request, KEPT).then((kept) => kept ?? fetch(request)))
})

/** The page itself: from the network while it answers soon, else as it was. */
async function freshOrKept(request) {
  const patience = AbortSignal.timeout(PATIENCE)
  try {
    const fresh = await fetch(request, { signal: patience })
    if (fresh.ok) return fresh
  } catch {
    // No signal, or too slow a one.
  }
  return (await caches.match('./', KEPT)) ?? Response.error()
}
