-- What staff prove themselves with besides a password. A secret for codes is encrypted under the server's key, recovery codes are hashed.
create table totp_keys (
  person_id uuid primary key references people on delete cascade,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last half-minute whose code was used: none is good twice.
  last_step bigint
);
create table passkeys (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_person on passkeys (person_id);
create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
-- What a passkey is asked to sign: good once.
create table passkey_challenges (
  id uuid primary key,
  challenge text not null,
  purpose text not null check (purpose in ('registration', 'second_factor', 'sign_in')),
  person_id uuid references people on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenges_expiry on passkey_challenges (expires_at);
-- A session that is not whole yet opens nothing: its person has still to prove themselves, or to add what they prove themselves with.
alter table sessions add column awaits text check (awaits in ('second_factor', 'enrolment'));
