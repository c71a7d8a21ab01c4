// What every app's Vite configuration has in common.
import vue from '@vitejs/plugin-vue'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './apps.mjs'

const FIRST_LOAD = /node_modules[\\/](?:@vue|vue|vue-router)[\\/]|shared[\\/](?:graph[\\/](?:client|errors|multipart|ask)|offline[\\/]|format[\\/]|router[\\/])/

/** @param {string} folder the app's own folder @param {import('vite').PluginOption[]} more its own plugins */
export function appConfig(folder, more = []) {
  return {
    root: folder,
    base: './',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    plugins: [vue(), persistedDocuments(folder), serviceWorker(), ...more],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // The oldest web views in use: 专有钉钉 on Android 10 and iOS 15.
      target: ['chrome91', 'safari15'],
      // Screens name only their styles beforehand: a list of every screen's scripts would weigh on the first load, and
      // the service worker has them all.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      reportCompressedSize: false,
      // One file for what every screen needs: fewer requests, and one gzip window over all of it.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: FIRST_LOAD }] } } },
    },
    server: { proxy: { '/graphql': hub(), '/auth': hub(), '/export': hub() } },
  }
}

function hub() {
  return process.env.JIGUAN_HUB ?? 'http://127.0.0.1:8000'
}

/** Ships the hash → text list, which the hub reads to know the app's documents. */
function persistedDocuments(folder) {
  const name = 'persisted-documents.json'
  const source = join(folder, 'src', 'gql', name)
  return {
    name: 'persisted-documents',
    generateBundle() {
      if (existsSync(source)) this.emitFile({ type: 'asset', fileName: name, source: readFileSync(source, 'utf8') })
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_request, response) => response.end(readFileSync(source)))
    },
  }
}

/** Lists everything built in the service worker, so that the app opens without a signal. */
function serviceWorker() {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((name) => /\.(js|css|html|svg|webmanifest)$/.test(name))
          .toSorted()
        const digest = createHash('sha256')
        for (const name of files) digest.update(name).update(bundle[name].code ?? bundle[name].source)
        const text = readFileSync(join(root, 'shared', 'offline', 'sw.js'), 'utf8')
          .replace("'__VERSION__'", JSON.stringify(digest.digest('hex').slice(0, 16)))
          .replace("['__FILES__']", JSON.stringify(['./', ...files]))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: text })
      },
    },
  }
}
