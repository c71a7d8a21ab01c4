import closePage from 'gdt-jsapi/es/closePage'
import getAuthCode from 'gdt-jsapi/es/getAuthCode'
import ready from 'gdt-jsapi/es/ready'
import setTitle from 'gdt-jsapi/es/setTitle'
import type { Bridge } from './index'

/** The platform's own SDK, four of its calls. A container that does not answer must not stop the page: failures are silence. */
export const zhezhengding: Bridge = {
  container: 'zhezhengding',
  async authCode(tenant) {
    await new Promise<void>((resolve) => ready(() => resolve()))
    // Phones answer `code`, PCs `auth_code`.
    const answer = (await getAuthCode({ corpId: tenant })) as { code?: string; auth_code?: string }
    return answer.code ?? answer.auth_code
  },
  setTitle: (title) => void Promise.resolve(setTitle({ title })).catch(() => undefined),
  close: () => void Promise.resolve(closePage({})).catch(() => undefined),
}
