import type { Pool } from 'pg'

const subjects = `(array['Remise','Livraison','Facture','Écran rayé','Batterie','Onduleur','Garantie','Adresse'])[1 + n % 8]`
/** Ids in order, before those of the returns: their words are learned with the others'. */
const uuid = (nth: string): string =>
  `('0193' || substr(lpad(to_hex(${nth}), 8, '0'), 1, 4) || '-' || substr(lpad(to_hex(${nth}), 8, '0'), 5) || '-7000-8000-000000000000')::uuid`

/**
 * So many closed conversations without a return, a fifth as many marked as spam, and two hundred open, of strangers and of people with an account, with
 * three messages each; those that are there, where there are some.
 */
export async function contactShop(pool: Pool, closed: number): Promise<void> {
  const { rows } = await pool.query<{ some: boolean }>(`select exists (select from conversations where status = 'closed') as some`)
  if (rows[0]?.some) return
  await pool.query(
    `insert into conversations (id, status, customer_id, company_id, email, name, subject, order_id, opened_at, sequence, version, next_due)
     select ${uuid('n')}, case when n <= 200 then 'open' when n <= 200 + $1::int then 'closed' else 'spam' end, p.id, p.company_id,
       'de-' || n || '@' || substr(md5('e' || n), 1, 8) || '.example', 'Client ' || initcap(translate(substr(md5('q' || n % 9000), 1, 9), '0123456789', 'aeiourstln')),
       ${subjects} || ' ' || lpad(n::text, 7, '0'), case when n % 5 = 0 then (select id from orders order by id limit 1) end, now() - interval '1 minute' * n, 4, 4,
       case when n <= 200 then now() + interval '1 minute' * n end
     from generate_series(1, 200 + $1::int + $1::int / 5) n
     left join (select id, company_id, row_number() over (order by id) as nth from people where 'customer' = any(roles)) p on n % 2 = 0 and p.nth = 1 + n % 1000`,
    [closed],
  )
  await pool.query(
    `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention, in_contact)
     select ${uuid('(4 * right(c.subject, 7)::int + k)')}, c.id, k, c.opened_at + interval '1 hour' * k, case when k = 2 then 'staff' else 'customer' end,
       'Bonjour, au sujet de « ' || c.subject || ' », ' || (array['mon onduleur','mon écran','ma caméra','ma facture'])[1 + (c.sequence + k + ascii(right(c.subject, 1))) % 4]
         || ' ne va pas, dossier C' || right(c.subject, 7)::int % 60000 || '. Merci.', 'conversation', true
     from conversations c cross join generate_series(1, 3) k where c.return_id is null`,
  )
  await pool.query('vacuum analyze conversations, messages')
}
