import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountLines, PASSWORD } from './demo/accounts.ts'

test('the README names every account that npm start prints, and their password', async () => {
  const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8')
  const printed = accountLines.flatMap((line) => /\S+@\S+/.exec(line)?.[0] ?? [])
  const named = [...readme.matchAll(/^\| `(\S+@\S+)` \|/gm)].map(([, email]) => email)
  assert.deepEqual(new Set(named), new Set(printed))
  assert.match(readme, new RegExp(`Password of all: \`${PASSWORD}\``))
})
