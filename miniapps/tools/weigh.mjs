// The first load of an app: its html, the scripts and styles that html names, and what those scripts import at once.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1000

/** Prints the sizes and answers whether the app keeps within its budget. */
export function weigh(app) {
  const html = join(app.dist, 'index.html')
  if (!existsSync(html)) throw new Error(`${app.name} 尚未构建：请先运行 npm run build`)
  const files = firstLoad(app.dist)
  const sizes = files.map((name) => ({ name, size: gzipSync(readFileSync(join(app.dist, name)), { level: 9 }).length }))
  const total = sizes.reduce((sum, each) => sum + each.size, 0)
  const fits = total <= app.budget * KB
  console.log(`${app.name}: ${(total / KB).toFixed(1)} kB of ${app.budget} kB gzipped ${fits ? '' : '— OVER BUDGET'}`)
  for (const each of sizes) console.log(`  ${(each.size / KB).toFixed(1).padStart(6)} kB  ${each.name}`)
  return fits
}

/** The files a browser fetches before the first screen is there, as paths within dist. */
export function firstLoad(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1])
  const seen = new Set(['index.html'])
  for (const name of named) follow(name)
  return [...seen]

  function follow(name) {
    if (seen.has(name)) return
    seen.add(name)
    if (!name.endsWith('.js')) return
    const code = readFileSync(join(dist, name), 'utf8')
    for (const match of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+from\s*)?["'](\.[^"']+)["']/g)) {
      follow(normalize(join(dirname(name), match[1])))
    }
  }
}
