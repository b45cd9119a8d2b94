import { loadConfig } from '#config'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { differences } from '#adapters/db/verify.ts'
import { withWorld } from './with-world.ts'

// npm run verify — recomputes what is kept derived (due instants, lanes, cards, holds) and prints what differs.
const found = await withWorld(loadConfig(), async (world, pool) => {
  let count = 0
  await bringFiguresUpToDate(world)
  for await (const { number, what, kept, derived } of differences(pool)) {
    count++
    console.log(`${number}: ${what} is kept as ${JSON.stringify(kept)}, and derived as ${JSON.stringify(derived)}`)
  }
  return count
})
console.log(found === 0 ? 'Everything kept is what the domain derives.' : `${found} differences`)
process.exitCode = found === 0 ? 0 : 1
