import { defineConfig } from 'vite'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appConfig } from '../tools/vite.mjs'

export default defineConfig(async ({ mode }) => {
  const mocked = mode === 'mocked' ? [(await import('./mock/server.mjs')).mockedHub()] : []
  const config = appConfig(dirname(fileURLToPath(import.meta.url)), mocked)
  return mode === 'mocked' ? { ...config, server: {}, preview: { port: 4173 } } : config
})
