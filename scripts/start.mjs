import { bootstrap } from './bootstrap.mjs'

await bootstrap('scripts/serve.ts')
