-- A mail that came in. Its source lies among the files (by hash) and is durable before this row is, and this row before the mail is
-- acknowledged to whoever sent it: what a crash leaves undone is sent again, and known again.
create table received_mails (
  id uuid primary key,
  at timestamptz not null,
  sha256 bytea not null,
  size int not null,
  -- How it came: {by, ip, helo, from, to}.
  arrival jsonb not null,
  -- Until the job has sorted it, all below is null.
  sorted_at timestamptz,
  outcome text check (outcome in ('said', 'note', 'opened', 'duplicate', 'ignored', 'bounced')),
  -- Two copies of one mail that came on different ways: Message-ID, sender, date, subject and words.
  fingerprint bytea,
  sender text,
  proven boolean,
  -- What was found of the sender: {proven, by, why, …}.
  judgement jsonb,
  -- Where it went.
  conversation_id uuid references conversations on delete set null,
  said_id uuid,
  kind text check (kind in ('message', 'automatic', 'bounce')),
  -- What the message does not show: what is quoted, the signature.
  folded text,
  -- Files that were not taken: [{name, code}].
  refused jsonb,
  retention text not null
);
-- The same bytes from the same sender of them are the same mail, sent again.
create unique index received_mails_again on received_mails (sha256, (arrival->>'by'), (coalesce(arrival->>'ip', '')));
create index received_mails_fingerprint on received_mails (fingerprint) where fingerprint is not null;
create index received_mails_said on received_mails (said_id) where said_id is not null;
create index received_mails_conversation on received_mails (conversation_id) where conversation_id is not null;

-- To whom the secret was given, and what an answer to that mail is: for the other side, or staff's own word among staff.
alter table reply_tokens
  add column mail_id uuid references mails on delete set null,
  add column address text,
  add column answers text not null default 'message' check (answers in ('message', 'note'));
create index reply_tokens_mail on reply_tokens (mail_id) where mail_id is not null;
update reply_tokens t set address = p.email from people p where p.id = t.person_id;
