import { prepareCluster } from './tests/cluster.ts'
import { runJourneys } from './tests/journeys.ts'
import { runUnits } from './tests/units.ts'

// What `npm test` does once everything is installed: browser tests first, node:test last, then the journeys that failed and one line with the sum.
const cluster = await prepareCluster()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void cluster.stop().finally(() => process.exit(130)))
}
try {
  const wanted = process.argv.slice(2)
  const journeys = await runJourneys(wanted)
  const units = await runUnits(wanted)
  const failed = journeys.failed + units.failed
  for (const line of journeys.told ?? []) console.log(line)
  console.log(`${journeys.passed + units.passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
} finally {
  await cluster.stop()
}
process.exit()
