import { createGraph, type GraphSettings } from '@shared/graph/client'
import { createQueue } from '@shared/offline/queue'
import { deviceSteps } from '@shared/offline/steps'

/** Where the hub is: the page's own host, or the one named in `<meta name="jiguan-hub">` when published elsewhere. */
export const hub = document.querySelector<HTMLMetaElement>('meta[name="jiguan-hub"]')?.content ?? location.origin

export const reach: GraphSettings = {
  endpoint: new URL('/graphql', hub).href,
  textOf: async (hash) => {
    const texts = await fetch(new URL('./persisted-documents.json', document.baseURI))
    return ((await texts.json()) as Record<string, string>)[hash]
  },
}

export const graph = createGraph(reach)

/** Steps taken without a signal. How they are sent is loaded when one waits; the service worker has it without a signal. */
export const queue = createQueue(deviceSteps, async (step) => (await import('./driver/deliver')).deliver(graph, step))
