import { bootstrap } from './bootstrap.mjs'

await bootstrap('scripts/run-tests.ts')
