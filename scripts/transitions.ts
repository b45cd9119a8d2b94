import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transitionsDocument } from './transitions/document.ts'

/** docs/transitions.md from the transition table: `--write` writes it, else the committed one is compared. */
const path = join(import.meta.dirname, '../docs/transitions.md')
const document = transitionsDocument()

if (process.argv.includes('--write')) {
  await writeFile(path, document)
} else if ((await readFile(path, 'utf8').catch(() => '')) !== document) {
  console.error('docs/transitions.md is not what the transition table says: run `npm run transitions` and commit it.')
  process.exitCode = 1
}
