import { ref } from 'vue'
import { bridge } from '@shared/bridge'
import { hub } from '../hub'
import { recognise, type Me } from '../session'

/** Why the last sign-in by the app did not come about, in a sentence; empty where it did, or where none was tried. */
export const trouble = ref('')

interface InApp {
  /** What `/auth/app/{platform}` calls the platform. */
  platform: string
  container: string
  corpId: string
}

const HEADERS = { Accept: 'application/json', 'X-Requested-With': 'jiguan' }
const OFFLINE = '当前没有网络，无法登录。网络恢复后请重试。'

/**
 * Signs in whoever uses the app that shows this page, without leaving it: the app's bridge gives a code that is good
 * once, and the hub asks the platform whom it stands for. Nobody where the page is in no such app, or it did not work.
 */
export async function enter(): Promise<Me | undefined> {
  trouble.value = ''
  const container = await bridge()
  try {
    const asked = await fetch(`${hub}/auth/session`, { credentials: 'include', headers: HEADERS })
    const { apps = [] } = (await asked.json()) as { apps?: InApp[] }
    const app = apps.find((each) => each.container === container.container)
    if (!app) return undefined
    const code = await container.authCode(app.corpId).catch(() => undefined)
    if (!code) {
      trouble.value = '浙政钉没有给出登录凭据，请关闭本应用后重新打开。'
      return undefined
    }
    const answer = await fetch(`${hub}/auth/app/${encodeURIComponent(app.platform)}`, {
      method: 'POST',
      credentials: 'include',
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    if (answer.ok) return await recognise()
    trouble.value = ((await answer.json()) as { message?: string }).message ?? '登录没有成功，请稍后重试。'
  } catch {
    trouble.value = OFFLINE
  }
  return undefined
}
