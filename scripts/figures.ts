import { loadConfig } from '#config'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { withWorld } from './with-world.ts'

// npm run figures — counts every day of the dashboard anew, from what happened. Safe beside a running server.
const days = await withWorld(loadConfig(), (world) => bringFiguresUpToDate(world, { all: true }))
console.log(`${days} days counted`)
