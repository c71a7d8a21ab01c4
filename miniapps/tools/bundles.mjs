// Release zips as the platforms take them: prebuilt files, and a build script that only copies them, since the
// platforms build with an old Node and no network (reference: mini-app platforms §3.1).
//   node tools/bundles.mjs                          writes bundles/<app>.zip
//   JIGUAN_PUBLIC_HUB=https://… node tools/bundles.mjs   names the hub, since the pages then live on another host
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { onPlatform } from './platform.mjs'
import { join } from 'node:path'
import { apps, root } from './apps.mjs'
import { zip } from './zip.mjs'

const MOST = 20_000_000
const out = join(root, 'bundles')
mkdirSync(out, { recursive: true })

for (const app of apps) {
  if (!existsSync(join(app.dist, 'index.html'))) throw new Error(`${app.name} 尚未构建：请先运行 npm run build`)
  const staging = join(out, app.name)
  rmSync(staging, { recursive: true, force: true })
  cpSync(app.dist, join(staging, 'prebuilt'), { recursive: true })
  const page = join(staging, 'prebuilt', 'index.html')
  writeFileSync(page, onPlatform(readFileSync(page, 'utf8'), process.env.JIGUAN_PUBLIC_HUB))
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  write('package.json', {
    name: `jiguan-${app.name}`,
    version,
    private: true,
    description: app.title,
    scripts: { build: 'node build.js' },
  })
  write('gbc.json', { type: 'gov-build-config', version: '1', outputPath: 'build', outputDir: 'build', publicPath: './' })
  cpSync(join(root, 'tools', 'release-build.js'), join(staging, 'build.js'))
  const file = join(out, `${app.name}.zip`)
  writeFileSync(file, zip(staging))
  const { size } = statSync(file)
  if (size > MOST) throw new Error(`${app.name}.zip 为 ${size} 字节，超过平台的 20 MB 上限`)
  console.log(`bundles/${app.name}.zip  ${(size / 1000).toFixed(0)} kB`)

  function write(name, content) {
    writeFileSync(join(staging, name), `${JSON.stringify(content, null, 2)}\n`)
  }
}
