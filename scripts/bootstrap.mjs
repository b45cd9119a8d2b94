// Runs on any Node from 14 on, so that an old one gets a sentence instead of a stack. Nothing is imported but Node itself.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const stamp = join(root, 'node_modules', '.navette-lock')

/**
 * Installs what package-lock.json asks for and is not there yet, then runs `entry` (a path from the root) on Node 24: in this
 * process when it is the right one, else in a child that lives and dies with this one.
 */
export async function bootstrap(entry) {
  insist(atLeast(20, 19), `Navette needs Node 20.19 or newer, and this is ${process.version}: install a newer one from https://nodejs.org.`)
  if (process.env.npm_lifecycle_event) followParent()
  if (!isInstalled()) install()
  const node = rightNode()
  insist(
    node,
    `Navette runs on Node 24, which has no package for ${process.platform}-${process.arch}: install Node 24 or newer from https://nodejs.org.`,
  )
  if (node === process.execPath) await import(pathToFileURL(join(root, entry)).href)
  else runOn(node)
}

/** A killed npm cannot pass anything on; whoever kills `npm start` means what it started. */
function followParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

function isInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash
  if (!matchesInstalled(JSON.parse(lock.toString()))) return false
  writeFileSync(stamp, hash)
  return true
}

/** Whether somebody's own `npm ci` has installed the same already. npm writes its own record last. */
function matchesInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const { packages } = JSON.parse(readFileSync(record, 'utf8'))
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || optional || (packages[path] && packages[path].version === version),
  )
}

function install() {
  console.log('Installing what Navette needs (npm ci), about a minute the first time …')
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: systemPath() },
    shell: process.platform === 'win32',
  })
  insist(status === 0, 'npm could not install what Navette needs (its message is above): put that right and start again.')
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  )
}

/** Without node_modules/.bin: npm must not run on a Node that it is about to delete. */
function systemPath() {
  return (process.env.PATH || '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter)
}

/** The pinned Node where it runs (it needs glibc), else this one if new enough. */
function rightNode() {
  if (existsSync(pinned)) {
    if (realpathSync(pinned) === realpathSync(process.execPath)) return process.execPath
    if (spawnSync(pinned, ['--version']).status === 0) return pinned
  }
  return atLeast(24, 0) ? process.execPath : undefined
}

function runOn(node) {
  // The channel tells the child when we are killed outright; signals are passed on, exit codes kept.
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.removeAllListeners()
    if (signal) process.kill(process.pid, signal)
    else process.exit(code === null ? 1 : code)
  })
}

function atLeast(major, minor) {
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number)
  return ourMajor > major || (ourMajor === major && ourMinor >= minor)
}

function insist(condition, sentence) {
  if (condition) return
  console.error(sentence)
  process.exit(1)
}
