import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export const builtWeb = join(root, 'dist/web')
export const viteConfig = join(root, 'vite.config.ts')
export const keyFile = 'build-key.txt'

/** Whether dist/web was made from exactly these sources. */
export function buildIsCurrent(): boolean {
  if (!existsSync(join(root, 'web/index.html'))) return true
  const file = join(builtWeb, keyFile)
  return existsSync(file) && readFileSync(file, 'utf8') === webBuildKey()
}

/** A hash of all that the web build reads: its sources, the domain it shares, its configuration and its packages. */
export function webBuildKey(): string {
  const sources = globSync(['{web,domain}/**/*', '{vite.config.ts,tsconfig.json,package.json,package-lock.json}'], {
    cwd: root,
    withFileTypes: true,
  })
  const files = sources
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
