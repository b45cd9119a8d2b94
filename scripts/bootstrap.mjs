// Runs on any Node from 14 on, so that an old one gets a sentence instead of a stack. Nothing is imported but Node itself.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const stamp = join(root, 'node_modules', '.navette-lock')

/**
 * Installs what package-lock.json asks for and is not there yet, then runs `entry` (a path from the root) on Node 24: in this
 * process when it is the right one, else in a child that lives and dies with this one.
 */
export async function bootstrap(entry) {
  insist(atLeast(20, 19), `Navette needs Node 20.19 or newer, and this is ${process.version}: install a newer one from https://nodejs.org.`)
  if (process.env.npm_lifecycle_event) followParent()
  if (!isInstalled()) await install()
  const node = rightNode()
  insist(
    node,
    `Navette runs on Node 24, which has no package for ${process.platform}-${process.arch}: install Node 24 or newer from https://nodejs.org.`,
  )
  if (node === process.execPath) await import(pathToFileURL(join(root, entry)).href)
  else await runOn(node)
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

async function install() {
  console.log('Installing what Navette needs (npm ci), about a minute the first time …')
  const code = await follow('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: systemPath() },
  })
  insist(code === 0, 'npm could not install what Navette needs (its message is above): put that right and start again.')
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

async function runOn(node) {
  // The channel tells the child when we are killed outright.
  process.exit(await follow(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }))
}

/** Runs a program to its end: signals are passed on to it, its exit code is the answer. */
function follow(program, args, options) {
  const child = spawn(program, args, options)
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const heard of signals) process.off(heard, pass)
      resolve(code === null ? 128 + constants.signals[signal] : code)
    })
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
