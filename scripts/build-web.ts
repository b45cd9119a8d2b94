import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { builtWeb, keyFile, viteConfig, webBuildKey } from './web-build-key.ts'

// Built beside and swapped in by rename: a server that runs, or a build that fails, never sees half a web.
const key = webBuildKey()
const draft = `${builtWeb}.new-${process.pid}`
const old = `${builtWeb}.old-${process.pid}`
try {
  await build({ configFile: viteConfig, logLevel: 'warn', build: { outDir: draft, emptyOutDir: true } })
  writeFileSync(join(draft, keyFile), key)
  mkdirSync(builtWeb, { recursive: true })
  renameSync(builtWeb, old)
  renameSync(draft, builtWeb)
} finally {
  rmSync(draft, { recursive: true, force: true })
  rmSync(old, { recursive: true, force: true })
}
