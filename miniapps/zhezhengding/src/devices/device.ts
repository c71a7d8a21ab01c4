/** What people call the device that a browser names itself as: 「浙政钉 · 安卓手机」, 「Edge · Windows 电脑」. */
export function deviceName(userAgent: string): string {
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1] ?? ''
  const app = APPS.find(([mark]) => mark.test(userAgent))?.[1] ?? ''
  return [app, system].filter(Boolean).join(' · ') || '未识别的设备'
}

// The first that fits counts: containers and vendors put their own mark beside those of the engine they build upon.
const APPS: [RegExp, string][] = [
  [/taurusapp/i, '浙政钉'],
  [/dtdreamweb|zlb/i, '浙里办'],
  [/micromessenger/i, '微信'],
  [/edg[ea]?\//i, 'Edge 浏览器'],
  [/qaxbrowser|qianxin/i, '奇安信浏览器'],
  [/qihu|360se|360ee/i, '360 浏览器'],
  [/firefox|fxios/i, 'Firefox 浏览器'],
  [/chrome|crios/i, 'Chrome 浏览器'],
  [/safari/i, 'Safari 浏览器'],
  [/jiguan|python|curl|httpx/i, '程序'],
]

const SYSTEMS: [RegExp, string][] = [
  [/ipad/i, 'iPad'],
  [/iphone/i, 'iPhone'],
  [/harmonyos|openharmony/i, '鸿蒙设备'],
  [/android/i, '安卓手机'],
  [/windows/i, 'Windows 电脑'],
  [/mac os x|macintosh/i, '苹果电脑'],
  [/uos|deepin|kylin|loongarch/i, '信创电脑'],
  [/linux/i, 'Linux 电脑'],
]
