import { lifetimes } from '#domain/lifetimes.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Run, type Statement, statement } from './run.ts'
import { isLoose } from './loose.ts'

const day = 86_400_000

/** What has had its time, and after how many days. Drafts first: a loose file lives as long as one names it. */
const sweeps: readonly { days: number; statement: Statement }[] = [
  { days: 0, statement: statement('tidy sessions', 'delete from sessions where expires_at < $1') },
  { days: 1, statement: statement('tidy login codes', 'delete from login_codes where expires_at < $1') },
  { days: 1, statement: statement('tidy passkey challenges', 'delete from passkey_challenges where expires_at < $1') },
  { days: 1, statement: statement('tidy launch links', 'delete from launch_links where expires_at < $1') },
  { days: 1, statement: statement('tidy presences', 'delete from presences where seen_at < $1') },
  { days: 1, statement: statement('tidy attempts', 'delete from attempts where window_start < $1') },
  {
    // Long enough to look into an attack; then the network is enough to know where from.
    days: lifetimes.wholeAddress,
    statement: statement(
      'shorten addresses in log',
      `update log_entries l set ip = network(set_masklen(ip::inet, case family(ip::inet) when 4 then 24 else 48 end))::text
       from (select set_config('navette.purges', 'addresses', true)) purging where l.at < $1 and l.ip is not null and position('/' in l.ip) = 0`,
    ),
  },
  { days: lifetimes.idempotencyKey, statement: statement('tidy idempotency keys', 'delete from idempotency_keys where created_at < $1') },
  { days: lifetimes.notice, statement: statement('tidy notices', 'delete from notices where at < $1') },
  {
    days: lifetimes.webhookDelivery,
    statement: statement('tidy webhook deliveries', `delete from webhook_deliveries where at < $1 and state <> 'waiting'`),
  },
  { days: lifetimes.draft, statement: statement('tidy drafts', 'delete from drafts where updated_at < $1') },
  {
    days: lifetimes.looseFile,
    statement: statement(
      'tidy loose files',
      `delete from files f where ${isLoose('f')} and f.uploaded_at < $1
         and not exists (select from drafts d where d.customer_id = f.uploaded_by and position(f.id::text in d.data::text) > 0)`,
    ),
  },
  {
    days: lifetimes.idleMail,
    statement: statement(
      'tidy received mails',
      `delete from received_mails where sorted_at < $1 and said_id is null and outcome in ('ignored', 'duplicate', 'bounced')`,
    ),
  },
  {
    // What a withdrawal was told is proof (L221-21), and goes with its statement; a code proves nothing afterwards.
    days: lifetimes.mailOfNoCase,
    statement: statement(
      'tidy mails of no case',
      `delete from mails where queued_at < $1 and state <> 'queued' and return_id is null and conversation_id is null and kind not in ('withdrawal_acknowledged', 'withdrawal_answered')`,
    ),
  },
  {
    days: lifetimes.replyAddress,
    statement: statement(
      'revoke old replies',
      `update reply_tokens t set revoked_at = $1::timestamptz + interval '${lifetimes.replyAddress} days' from conversations c left join returns r on r.id = c.return_id
       where c.id = t.conversation_id and t.revoked_at is null and t.created_at < $1
         and case when r.id is not null then r.ended_at < $1 else c.status in ('closed', 'spam')
           and not exists (select from conversation_events e where e.conversation_id = c.id and e.at >= $1) end`,
    ),
  },
]

/** Deletes sessions, codes, counts, keys, old drafts and unused uploads that have had their time. Bytes go by themselves (`FileStore.clear`): the same content may be in use. */
export async function tidy(run: Run, now: Instant): Promise<void> {
  for (const { days, statement } of sweeps) await run(statement, [new Date(Date.parse(now) - days * day).toISOString()])
}
