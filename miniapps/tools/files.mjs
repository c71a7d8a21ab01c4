// node:fs with one more: the files of a folder, deep, by how their names end (fs.globSync needs Node 22).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync }

export function globSync(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted()
}
