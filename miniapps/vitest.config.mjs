import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { join } from 'node:path'
import { root } from './tools/apps.mjs'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@shared': join(root, 'shared') } },
  test: {
    environment: 'happy-dom',
    include: ['shared/**/*.test.ts', 'zhezhengding/**/*.test.ts', 'tools/**/*.test.ts'],
    setupFiles: ['shared/testing/setup.ts'],
    restoreMocks: true,
  },
})
