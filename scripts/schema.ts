import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describeSchema } from '#adapters/db/catalogue.ts'
import { cloneTemplate } from '../tests/support/clone.ts'

// Compares migrations/schema.sql with what the migrations make; with --write, writes it.
const file = join(import.meta.dirname, '../migrations/schema.sql')
const heading = '-- What the migrations make, re-read from the catalogue by `npm run schema`. Read it; change the migrations.\n\n'

async function schemaOfMigrations(): Promise<string> {
  const { connection, drop } = await cloneTemplate()
  const client = new Client(connection)
  try {
    await client.connect()
    return heading + (await describeSchema(client))
  } finally {
    await client.end()
    await drop()
  }
}

const made = await schemaOfMigrations()
if (process.argv.includes('--write')) {
  writeFileSync(file, made)
} else if (readFileSync(file, 'utf8') !== made) {
  console.error('migrations/schema.sql is not what the migrations make: run `npm run schema` and read the difference.')
  process.exitCode = 1
}
