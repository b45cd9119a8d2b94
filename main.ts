import { loadConfig } from '#config'
import { migrate } from '#adapters/db/migrate.ts'
import { startDatabase } from '#adapters/db/start.ts'
import { mustBeFree } from '#adapters/http/must-be-free.ts'
import { wordFailure } from './failure.ts'

const LONGEST_GOODBYE_MS = 20_000

const say = (sentence: string): void => console.log(sentence)

/** Start: configuration, database, migrations, server. Stop: the other way round, on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const goodbye = toldToStop()
  const config = loadConfig()
  await mustBeFree(config)
  // PostgreSQL starts while the modules load.
  const [database, { compose }] = await Promise.all([startDatabase({ ...config, say }), import('./compose.ts')])
  try {
    await migrate(database.connection, { say })
    const navette = await compose({ config, connection: database.connection, say })
    for (const line of await navette.start()) say(line)
    await goodbye
    setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS).unref()
    await navette.stop()
  } finally {
    await database.stop()
  }
}

/** Resolves at the first signal, or when the `npm start` that started us is gone; later signals change nothing. */
function toldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => resolve())
  return promise
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(wordFailure(error))
  process.exit(1)
}
