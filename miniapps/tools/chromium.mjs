// A built app in Chromium over the mocked graph: what looking and journeys have in common.
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PLACES = [process.env.JIGUAN_TEST_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Serves the app's dist with the mocked hub behind it. */
export async function served(app) {
  const server = await preview({
    root: app.folder,
    configFile: join(app.folder, 'vite.config.mjs'),
    mode: 'mocked',
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1' },
  })
  return { base: server.resolvedUrls.local[0], close: () => server.close() }
}

/** A browser with an empty profile of its own. */
export async function browser(options = {}) {
  const executablePath = PLACES.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('没有找到 Chromium：请安装 chromium，或用环境变量 JIGUAN_TEST_CHROMIUM 指明它')
  const profile = mkdtempSync(join(tmpdir(), 'jiguan-chromium-'))
  return chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, locale: 'zh-CN', ...options })
}
