declare module '*/platform.mjs' {
  export function onPlatform(html: string, hub: string | undefined): string
}
declare module '*/weigh.mjs' {
  export function firstLoad(dist: string): string[]
}
declare module '*/zip.mjs' {
  export function zip(folder: string): Buffer
}
