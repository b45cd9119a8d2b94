import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/** How a run went; `told` are the failures of it that its own report has left far behind, to be said again at the very end. */
export type Count = { passed: number; failed: number; told?: readonly string[] }

const root = join(import.meta.dirname, '../..')
const elsewhere = /^(node_modules|dist|data|tests\/journeys)(\/|$)/

/** Runs every *.test.ts, or those whose path holds one of `wanted`, each file in a process of its own. */
export function runUnits(wanted: readonly string[]): Promise<Count> {
  const found = globSync('**/*.test.ts', { cwd: root, exclude: (path) => elsewhere.test(path) }).sort()
  const files = found.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  const { promise, resolve, reject } = Promise.withResolvers<Count>()
  let count: Count = { passed: 0, failed: 0 }
  // What one process has compiled, the next one need not: each file's is a new one, and most of what they load is the same.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/tests')
  // `true` would be one less than there are, which is one of two: the browser's tests are over.
  const events = run({ files: files.map((file) => join(root, file)), concurrency: availableParallelism(), cwd: root })
  events.on('test:summary', ({ file, counts }) => {
    if (file === undefined) count = { passed: counts.passed, failed: counts.tests - counts.passed - counts.skipped - counts.todo }
  })
  const report = events.compose(spec)
  report.on('end', () => resolve(count)).on('error', reject)
  report.pipe(process.stdout)
  return promise
}
