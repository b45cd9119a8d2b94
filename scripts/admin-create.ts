import { loadConfig } from '#config'
import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import { keepStaff } from '#application/people/keep-staff.ts'
import { migrate } from '#adapters/db/migrate.ts'
import { openPool } from '#adapters/db/pool.ts'
import { StartFailure } from '#adapters/db/start-failure.ts'
import { startDatabase } from '#adapters/db/start.ts'
import { worldOn } from '../compose-world.ts'
import { wordFailure } from '../failure.ts'

/** `npm run admin:create -- EMAIL [NAME]`: somebody who may add the others. Prints a password to change at the first login; again for a lost one. */
async function createAdmin(email: string, name: string): Promise<string> {
  const config = loadConfig()
  const database = await startDatabase({ ...config, say: console.error })
  try {
    await migrate(database.connection, { say: console.error })
    const pool = openPool(database.connection, { max: 1 })
    const world = worldOn(pool, config)
    const password = world.secrets.token().slice(0, 20)
    const kept = await runErrand(
      keepStaff,
      { actor: system, caller: { ip: '', userAgent: null, tokenHash: null }, input: { email, name, roles: ['admin'], password } },
      world,
    )
    await pool.end()
    if (isRefusal(kept))
      throw new StartFailure(`Nobody was added: ${kept.issues?.map((issue) => `${issue.field}: ${issue.detail}`).join('; ') ?? kept.code}.`)
    return `${email} is an admin of ${config.publicUrl}. Password, to be changed at the first login: ${password}`
  } finally {
    await database.stop()
  }
}

const [email, ...names] = process.argv.slice(2)
if (email === undefined) {
  console.error('Say for whom: npm run admin:create -- admin@example.com "Alix Martin"')
  process.exit(2)
}
try {
  console.log(await createAdmin(email, names.join(' ') || email))
} catch (error) {
  console.error(wordFailure(error))
  process.exitCode = 1
}
