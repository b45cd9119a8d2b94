import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter'
import { buildIsCurrent } from '../web-build-key.ts'
import { ensureChromium } from './chromium.ts'
import type { Count } from './units.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Runs the browser tests on the web as its sources are now, or those whose path holds one of `wanted`. Without a browser or a web they
 * fail, all in one: a run that proved nothing must not pass.
 */
export async function runJourneys(wanted: readonly string[]): Promise<Count> {
  const found = globSync('tests/journeys/**/*.spec.ts', { cwd: root }).sort()
  const files = found.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  if (files.length === 0) return { passed: 0, failed: 0 }
  if (!buildIsCurrent() && !buildWeb()) return { passed: 0, failed: 1 }
  const browser = ensureChromium()
  if (!browser) {
    console.error('There is no Chromium and none could be installed: install one and run again, or give its path in CHROMIUM_PATH.')
    return { passed: 0, failed: 1 }
  }
  const folder = mkdtempSync(join(tmpdir(), 'navette-journeys-'))
  try {
    return await runPlaywright(files, { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function buildWeb(): boolean {
  console.log('Building the web …')
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build-web.ts')], { stdio: 'inherit' })
  if (status !== 0) console.error('The web could not be built (the message is above), so no journey was tried.')
  return status === 0
}

type Given = { CHROMIUM_PATH: string; PLAYWRIGHT_JSON_OUTPUT_FILE: string }

async function runPlaywright(files: readonly string[], given: Given): Promise<Count> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const args = [cli, 'test', '--reporter=list,json', ...files]
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...given }, stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  const count = countResults(given.PLAYWRIGHT_JSON_OUTPUT_FILE)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function countResults(report: string): Count {
  try {
    const { stats, errors, suites } = JSON.parse(readFileSync(report, 'utf8')) as JSONReport
    const told = suites.flatMap((suite) => specsOf(suite)).flatMap((spec) => (spec.ok ? [] : tell(spec)))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, told }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function specsOf({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** Where it stands, what it is called, and what went wrong in it. */
function tell({ file, line, title, tests }: JSONReportSpec): string[] {
  const errors = tests.flatMap(({ results }) => results).flatMap(({ errors: found }) => found)
  return [`${file}:${line} › ${title}`, ...errors.map(({ message }) => stripVTControlCharacters(message).replaceAll(/^/gm, '    '))]
}
