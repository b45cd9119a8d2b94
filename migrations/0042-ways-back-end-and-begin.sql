-- Reply addresses are revoked by whose they are (somebody leaves) and by their age (a year after the case).
create index reply_tokens_person on reply_tokens (person_id) where person_id is not null and revoked_at is null;
create index reply_tokens_age on reply_tokens (created_at) where revoked_at is null;

-- From where on a mailbox is read: what stood in it before Navette first looked is the merchant's, and nobody is answered for it.
-- UIDs hold while the server keeps its UIDVALIDITY (RFC 3501, section 2.3.1.1); after that the day counts.
create table mailboxes (
  -- user@host:port/folder
  name text primary key,
  uid_validity text not null,
  uid_next bigint not null,
  first_read_at timestamptz not null
);
