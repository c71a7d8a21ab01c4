// What the platforms ask of a page beyond what a browser does (reference: mini-app platforms §3.3, §4.6).

/** Zoom off (elder mode gives the larger text), and the hub by its absolute address. */
export function onPlatform(html, hub) {
  const still = html.replace('initial-scale=1,', 'initial-scale=1, maximum-scale=1, user-scalable=no,')
  if (still === html) throw new Error('index.html 的 viewport 与预期不同，无法按平台要求关闭缩放')
  if (!hub) return still
  if (new URL(hub).origin !== hub) throw new Error(`JIGUAN_PUBLIC_HUB 应为站点地址（如 https://例.gov.cn），而不是 ${hub}`)
  return still.replace('<meta name="theme-color"', `<meta name="jiguan-hub" content="${hub}" />\n    <meta name="theme-color"`)
}
