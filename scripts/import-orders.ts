import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { loadConfig } from '#config'
import { isRefusal } from '#domain/refusal.ts'
import { system } from '#domain/actor.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { importOrders, type ImportReport } from '#application/orders/import-orders.ts'
import { readCsvOrders, UnreadableFile } from '#adapters/shops/csv/read-orders.ts'
import type { World } from '#application/ports.ts'
import { wordFailure } from '../failure.ts'
import { progressOf } from './import/progress.ts'
import { faultSentences } from './import/words.ts'
import { withWorld } from './with-world.ts'

// npm run orders:import FILE.csv — docs/orders-import.md

const MOST_PRINTED = 200

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Which file? npm run orders:import FILE.csv')
  process.exit(2)
}

try {
  const report = await withWorld(loadConfig(), (world) => importFile(path, world))
  sum(report)
  process.exitCode = report.refused > 0 ? 1 : 0
} catch (error) {
  console.error(wordProblem(path, error))
  process.exitCode = 2
}

async function importFile(file: string, world: World): Promise<ImportReport> {
  const { size } = await stat(file)
  const stream = createReadStream(file)
  const progress = progressOf(size, () => stream.bytesRead)
  const report = await importOrders(readCsvOrders(stream, { zone: technostok.zone }), { actor: system, onProgress: progress.show }, world)
  progress.end()
  if (isRefusal(report)) throw new Error(report.code)
  return report
}

function wordProblem(file: string, error: unknown): string {
  if (error instanceof UnreadableFile) return [`${file} was not imported:`, ...error.problems.map((problem) => `  - ${problem}`)].join('\n')
  if (error instanceof Error && 'path' in error && error.path === file) return `${file} cannot be read: ${error.message}`
  return wordFailure(error)
}

function sum({ added, updated, refused, lines, faults, kept }: ImportReport): void {
  const sentences = faults.flatMap(faultSentences)
  for (const sentence of sentences.slice(0, MOST_PRINTED)) console.error(sentence)
  if (sentences.length > MOST_PRINTED) console.error(`… and ${sentences.length - MOST_PRINTED} more.`)
  for (const { line, id, lines: left } of kept)
    console.log(`Line ${line}, order ${id}: left as it was, because a return refers to it: ${left.join(', ')}`)
  console.log(`${added} orders added, ${updated} brought up to date (${lines} lines), ${refused} refused.`)
}
