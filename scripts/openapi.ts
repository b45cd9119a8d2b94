import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openapi } from '#adapters/http/openapi/document.ts'

/** docs/openapi.json from the route table: `--write` writes it, `--check` says whether the committed one is it. */
const path = join(import.meta.dirname, '../docs/openapi.json')
const document = `${JSON.stringify(openapi(), null, 2)}\n`

if (process.argv.includes('--write')) {
  await writeFile(path, document)
} else if ((await readFile(path, 'utf8').catch(() => '')) !== document) {
  console.error('docs/openapi.json is not what the server says: run `npm run openapi` and commit it.')
  process.exitCode = 1
}
