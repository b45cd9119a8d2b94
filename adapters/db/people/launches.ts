import type { LaunchStore } from '#application/people/launch-store.ts'
import type { SignedPerson } from '#application/people/ports.ts'
import { one, type Run, statement } from '../run.ts'
import { signedPerson } from './persons.ts'

const use = statement(
  'use launch link',
  `insert into launch_links (id_hash, expires_at) values (decode($1, 'hex'), $2) on conflict do nothing returning 1`,
)
const ofShop = statement(
  'person of shop',
  `select ${signedPerson} from people p left join companies c on c.id = p.company_id where p.shop_customer_id = $1 and p.disabled_at is null`,
)
// Whose number at the shop is somebody's with another address already is refused: they were disabled here, or came in meanwhile.
// Whose address it is already keeps their name and language; their roles too, so that who is staff is seen to be.
const keep = statement(
  'keep shop customer',
  `insert into people as p (id, email, name, roles, profile, shop_customer_id, locale, created_at)
   select $1::uuid, $2, $3, '{customer}', 'retail', $4, $5, $6::timestamptz
     where not exists (select from people other where other.shop_customer_id = $4 and other.email <> $2)
   on conflict (email) do update set shop_customer_id = coalesce(p.shop_customer_id, excluded.shop_customer_id)
     where p.disabled_at is null and (excluded.shop_customer_id is null or p.shop_customer_id is null or p.shop_customer_id = excluded.shop_customer_id)
       and not p.roles && '{support,returns_agent,finance,manager,admin}'
   returning id`,
)
const byId = statement('person by id', `select ${signedPerson} from people p left join companies c on c.id = p.company_id where p.id = $1`)

export const launchStore = (run: Run): LaunchStore => ({
  async useLaunch(idHash, expiresAt) {
    return (await run(use, [idHash, expiresAt])).length === 1
  },
  personOfShop: (shopCustomerId) => one(run<SignedPerson>(ofShop, [shopCustomerId])),
  async keepShopCustomer({ id, shopCustomerId, email, name, locale, at }) {
    const kept = await one(run<{ id: string }>(keep, [id, email, name, shopCustomerId, locale, at]))
    return kept && one(run<SignedPerson>(byId, [kept.id]))
  },
})
