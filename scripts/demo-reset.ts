import { loadConfig } from '#config'
import { demoState, holdsDemo } from '#adapters/db/demo.ts'
import { StartFailure } from '#adapters/db/start-failure.ts'
import { wordFailure } from '../failure.ts'
import { resetDemo } from '../seeds/demo.ts'
import { withWorld } from './with-world.ts'

// npm run demo:reset: the demo shop as of now, beside a running server or without one.
const config = loadConfig()
try {
  if (config.mode !== 'demo')
    throw new StartFailure('npm run demo:reset erases everything, and does so in demo mode only: this is NAVETTE_MODE=production.')
  await withWorld(config, async (_, pool) => {
    if ((await demoState(pool)) === 'there' && !(await holdsDemo(pool)))
      throw new StartFailure("This database is not the demo shop's, and nothing was erased: set DATA_DIR or DATABASE_URL to the demo's.")
    await resetDemo({ pool, config, say: console.log })
  })
  console.log('The demo shop is new.')
} catch (error) {
  console.error(wordFailure(error))
  process.exitCode = 1
}
