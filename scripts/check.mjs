import { bootstrap } from './bootstrap.mjs'

await bootstrap('scripts/run-checks.ts')
