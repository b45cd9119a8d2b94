import type { Pool } from 'pg'
import type { Role } from '#domain/actor.ts'
import { hashPassword } from '#adapters/secrets/passwords.ts'
import { newId } from './new-id.ts'

export const PASSWORD = 'navette-demo'

export type GivenPerson = {
  email?: string
  name?: string
  roles?: readonly Role[]
  companyId?: string | null
  shopCustomerId?: string | null
  profile?: 'account' | 'retail' | null
  locale?: 'fr' | 'en'
}

let made = 0
let hash: Promise<string> | undefined

/** Somebody who signs in with `PASSWORD`. Their password is hashed once per file. */
export async function givenPerson(
  pool: Pool,
  {
    email,
    name = 'Camille Le Goff',
    roles = ['customer'],
    companyId = null,
    shopCustomerId = null,
    profile = null,
    locale = 'fr',
  }: GivenPerson = {},
): Promise<{ id: string; email: string }> {
  hash ??= hashPassword(PASSWORD)
  const person = { id: newId(), email: email ?? `person-${++made}@example.org` }
  await pool.query(
    `insert into people (id, email, name, roles, company_id, shop_customer_id, profile, password_hash, locale, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
    [
      person.id,
      person.email,
      name,
      roles,
      companyId,
      shopCustomerId,
      profile ?? (roles.includes('customer') ? 'account' : null),
      await hash,
      locale,
    ],
  )
  return person
}
