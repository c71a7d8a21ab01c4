// A hub of its own for one run of the journeys: a small province in a temporary folder, on a free port.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const python = [process.env.JIGUAN_TEST_PYTHON, join(root, '.venv', 'bin', 'python')].find((path) => path && existsSync(path)) ?? 'python3'

/**
 * Starts the hub; answers its address, a way to call `jiguan`, and a way to end it.
 *
 * `processes` is a file or folder of processes of its own, as a path within the repository.
 */
export async function startHub({ processes } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'))
  const port = await freePort()
  const env = {
    ...process.env,
    JIGUAN_DATABASE_URL: `sqlite+aiosqlite:///${join(folder, 'jiguan.db')}`,
    JIGUAN_DATA_DIR: folder,
    JIGUAN_PORT: String(port),
    PYTHONUNBUFFERED: '1',
    ...(processes && { JIGUAN_PROCESSES: join(root, processes) }),
  }
  const jiguan = (...words) => {
    const done = spawnSync(python, ['-m', 'app.cli', ...words], { cwd: root, env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`jiguan ${words.join(' ')}\n${done.stdout}\n${done.stderr}`)
    return done.stdout.trim()
  }
  jiguan('migrate')
  jiguan('demo', '--scale', '0.05')
  const process_ = spawn(python, ['-m', 'app.cli', 'serve'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  process_.stdout.on('data', (text) => (said += text))
  process_.stderr.on('data', (text) => (said += text))
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${address}/readyz`).then((answer) => answer.ok, () => false)
    if (ready) break
    if (process_.exitCode !== null || tries > 300) throw new Error(`the hub did not start\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return {
    address,
    jiguan,
    log: () => said,
    async stop() {
      process_.kill('SIGTERM')
      await new Promise((resolve) => process_.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
