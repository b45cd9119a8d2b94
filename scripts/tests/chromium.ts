import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/**
 * The path of a Chromium: CHROMIUM_PATH, one that is installed, else one installed now (apt as root, else Playwright's own).
 * Undefined when none can be had.
 */
export function ensureChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] ?? installed() ?? fromApt() ?? fromPlaywright()
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs, chromium.executablePath()]
  return places.find(isProgram)
}

function fromApt(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.log('Installing Chromium (apt-get install chromium) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = (): boolean => spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env }).status === 0
  if (install()) return installed()
  spawnSync('apt-get', ['update', '-q'], { env })
  return install() ? installed() : undefined
}

function fromPlaywright(): string | undefined {
  console.log('Downloading Chromium (playwright install chromium) …')
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  return installed()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
