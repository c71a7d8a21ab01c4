/** What a mini-app asks of the container it runs in. In a plain browser the page does as well as it can by itself. */
export interface Bridge {
  readonly container: 'browser' | 'zhezhengding'
  /** A single-use code that the hub exchanges for the person; undefined where there is no container to give one. */
  authCode(tenant: string): Promise<string | undefined>
  setTitle(title: string): void
  /** Leaves the mini-app. */
  close(): void
}

const browser: Bridge = {
  container: 'browser',
  authCode: async () => undefined,
  // The router has set document.title already.
  setTitle: () => undefined,
  close: () => history.back(),
}

/** TaurusApp is 专有钉钉's own mark, on phones and on PCs. */
export function insideZhezhengding(userAgent: string): boolean {
  return /taurusapp/i.test(userAgent)
}

let found: Promise<Bridge> | undefined

/** The bridge of this container. The platform's SDK is loaded only inside it, so it costs a browser nothing. */
export function bridge(userAgent: string = navigator.userAgent): Promise<Bridge> {
  found ??= insideZhezhengding(userAgent)
    ? import('./zhezhengding').then((module) => module.zhezhengding).catch(() => browser)
    : Promise.resolve(browser)
  return found
}
