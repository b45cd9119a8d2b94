-- Accounts at the provider that staff sign in at: one of each provider per person, found again by the provider's own id and never by an address.
create table sign_on_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people on delete cascade,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, person_id)
);
create index sign_on_identities_person on sign_on_identities (person_id);
