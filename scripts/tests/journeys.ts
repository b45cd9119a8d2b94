import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONReport } from '@playwright/test/reporter'
import { ensureChromium } from './chromium.ts'
import type { Count } from './units.ts'

const root = join(import.meta.dirname, '../..')

/** Runs the browser tests. Without a browser they fail, all in one: a run that proved nothing must not pass. */
export async function runJourneys(): Promise<Count> {
  if (globSync('tests/journeys/**/*.spec.ts', { cwd: root }).length === 0) return { passed: 0, failed: 0 }
  const browser = ensureChromium()
  if (!browser) {
    console.error('There is no Chromium and none could be installed: install one and run again, or give its path in CHROMIUM_PATH.')
    return { passed: 0, failed: 1 }
  }
  const folder = mkdtempSync(join(tmpdir(), 'navette-journeys-'))
  try {
    return await runPlaywright(browser, join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runPlaywright(browser: string, report: string): Promise<Count> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const env = { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const child = spawn(process.execPath, [cli, 'test', '--reporter=list,json'], { cwd: root, env, stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  const count = countResults(report)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function countResults(report: string): Count {
  try {
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as JSONReport
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
