// Which apps there are, what each is called, and where its files lie. Every other tool asks here.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The one SDL everything is generated from: the repository's own, or the file that JIGUAN_SDL names. */
export const sdl = process.env.JIGUAN_SDL ?? join(dirname(root), 'schema', 'schema.graphql')

/** Each app has a folder of its name with an index.html; the first load may weigh `budget` gzipped kilobytes (design §7). */
export const apps = [
  { name: 'zhezhengding', title: '数字机关（浙政钉）', budget: 56 },
  { name: 'zheliban', title: '机关事务（浙里办）', budget: 50 },
  { name: 'dashboard', title: '机关事务驾驶舱', budget: 100 },
]
  .map((app) => ({ ...app, folder: join(root, app.name), dist: join(root, app.name, 'dist') }))
  .filter((app) => existsSync(join(app.folder, 'index.html')))
