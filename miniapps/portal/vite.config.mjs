// GraphiQL as one script and one stylesheet with fixed names: the hub writes the page around them.
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/explorer/files/',
  // React's "use client" marks mean nothing here and would be warned about by the hundred.
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/explorer',
    emptyOutDir: true,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'explorer/main.mjs',
      output: { entryFileNames: 'explorer.js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name][extname]' },
    },
  },
})
