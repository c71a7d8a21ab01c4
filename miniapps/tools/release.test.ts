import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { onPlatform } from './platform.mjs'
import { firstLoad } from './weigh.mjs'
import { zip } from './zip.mjs'

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'jiguan-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

describe('the first load', () => {
  it('counts what the page names and what that imports at once, but nothing that is loaded later', () => {
    const dist = folder({
      'index.html': '<script type="module" src="./assets/main.js"></script><link rel="stylesheet" href="./assets/main.css">',
      'assets/main.js': 'import{a as b}from"./first.js";import"./side.js";const later=()=>import("./page.js")',
      'assets/first.js': 'export{x}from"./deep.js"',
      'assets/deep.js': '', 'assets/side.js': '', 'assets/page.js': '', 'assets/main.css': '',
    })
    expect(firstLoad(dist).toSorted()).toEqual(
      ['index.html', 'assets/main.js', 'assets/main.css', 'assets/first.js', 'assets/deep.js', 'assets/side.js'].toSorted(),
    )
  })
})

describe('a release bundle', () => {
  it('holds each file as it is, and equal files give equal bundles', () => {
    const root = folder({ 'a.txt': '机关', 'deep/b.txt': 'b'.repeat(500) })
    const packed = zip(root)
    expect(packed.equals(zip(root))).toBe(true)
    const nameLength = packed.readUInt16LE(26)
    expect(packed.subarray(30, 30 + nameLength).toString()).toBe('a.txt')
    const size = packed.readUInt32LE(18)
    expect(inflateRawSync(packed.subarray(30 + nameLength, 30 + nameLength + size)).toString()).toBe('机关')
    expect(packed.readUInt16LE(packed.length - 12)).toBe(2)
  })

  it('builds on the platform without any package', () => {
    const root = folder({ 'prebuilt/index.html': '<p>', 'prebuilt/assets/a.js': '1' })
    cpSync(join(__dirname, 'release-build.js'), join(root, 'build.js'))
    execFileSync(process.execPath, ['build.js'], { cwd: root })
    expect(readFileSync(join(root, 'build/assets/a.js'), 'utf8')).toBe('1')
  })

  it('turns zoom off and names the hub, and refuses an address that is not a site', () => {
    const html = '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />\n<meta name="theme-color" content="#fff" />'
    expect(onPlatform(html, undefined)).toContain('user-scalable=no')
    expect(onPlatform(html, 'https://hub.example.gov.cn')).toContain('<meta name="jiguan-hub" content="https://hub.example.gov.cn" />')
    expect(() => onPlatform(html, 'https://hub.example.gov.cn/x')).toThrow('站点地址')
    expect(() => onPlatform('<p>', undefined)).toThrow('viewport')
  })
})
