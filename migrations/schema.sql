-- What the migrations make, re-read from the catalogue by `npm run schema`. Read it; change the migrations.

create sequence claim_sequence;

create sequence parcel_sequence;

create sequence rma_sequence;

create sequence stock_sequence;

CREATE OR REPLACE FUNCTION public.events_are_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'events are append-only';
end $function$;

CREATE OR REPLACE FUNCTION public.find_colleagues_by()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update people set name = name where company_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.find_person_by()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.found_by := search_keys(concat_ws(' ', new.name, new.email, (select c.name from companies c where c.id = new.company_id)));
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.learn_products()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into product_names (sku, name)
    select distinct t.sku, t.name from told t where not exists (select from product_names p where p.sku = t.sku and p.name = t.name)
    order by t.sku, t.name on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.log_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and current_setting('navette.purges', true) = 'addresses'
     and (new.id, new.at, new.topic, new.kind, new.actor_id, new.subject_id, new.data::text)
       is not distinct from (old.id, old.at, old.topic, old.kind, old.actor_id, old.subject_id, old.data::text) then
    return new;
  end if;
  raise exception 'the log is append-only';
end $function$;

CREATE OR REPLACE FUNCTION public.search_doubt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_doubted select distinct unnest(search_words(body)) from gone;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.search_key(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select upper(regexp_replace(written, '[^[:alnum:]]', '', 'g'))
$function$;

CREATE OR REPLACE FUNCTION public.search_keys(said text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(DISTINCT (keys.k COLLATE "C")), '{}'::text[]) AS "coalesce" FROM unnest(search_words(search_keys.said)) w(w), LATERAL (SELECT ('='::text || w.w) AS "?column?" UNION ALL SELECT unnest(search_near(w.w)) AS unnest UNION ALL SELECT ("left"(w.w, n.n) || '*'::text) FROM generate_series(2, length(w.w)) n(n)) keys(k));

CREATE OR REPLACE FUNCTION public.search_near(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_agg(distinct n) from (
    select word as n union all select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i where length(word) >= 4) near
$function$;

CREATE OR REPLACE FUNCTION public.search_words(said text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(distinct w collate "C"), '{}') from regexp_split_to_table(
    replace(replace(replace(translate(lower(normalize(said, NFKC)),
    'àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžøđłħ',
    'aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzodlh'),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    '[^[:alnum:]]+') w
  where length(w) between 2 and 40
$function$;

CREATE OR REPLACE FUNCTION public.tell_live()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('live', new.id::text || ' ' || new.sequence::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.tell_live_conversation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('live', 'c ' || new.id::text || ' ' || new.sequence::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.tell_live_mail()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('live', coalesce(new.return_id, new.conversation_id)::text || ' mail');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.tell_live_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('live', 'n ' || new.person_id::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.withdrawals_are_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('navette.purges', true) = 'statement' then
    return old;
  end if;
  raise exception 'statements of withdrawal are append-only';
end $function$;

create table api_keys (
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_key_hash_key UNIQUE (key_hash),
  constraint api_keys_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id)
);

create table attempts (
  bucket text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint attempts_pkey PRIMARY KEY (bucket, window_start)
);
CREATE INDEX attempts_window ON public.attempts USING btree (window_start);

create table bank_accounts (
  id uuid not null,
  return_id uuid not null,
  holder text not null,
  sealed bytea not null,
  last_four text not null,
  given_at timestamp with time zone not null,
  given_by uuid,
  retention text default 'addresses'::text not null,
  constraint bank_accounts_pkey PRIMARY KEY (id),
  constraint bank_accounts_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(id),
  constraint bank_accounts_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint bank_accounts_last_four_check CHECK ((length(last_four) = 4))
);
CREATE INDEX bank_accounts_return ON public.bank_accounts USING btree (return_id, given_at, id);

create table claim_events (
  id uuid not null,
  claim_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  constraint claim_events_pkey PRIMARY KEY (id),
  constraint claim_events_claim_id_sequence_key UNIQUE (claim_id, sequence),
  constraint claim_events_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id)
);
CREATE TRIGGER claim_events_append_only BEFORE DELETE OR UPDATE ON public.claim_events FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER claim_events_no_truncate BEFORE TRUNCATE ON public.claim_events FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table claim_items (
  id uuid not null,
  claim_id uuid not null,
  "position" integer not null,
  unit_id uuid not null,
  return_id uuid not null,
  state text not null,
  expected bigint not null,
  defect text,
  credited bigint,
  credit_note text,
  refusal text,
  answered_at timestamp with time zone,
  constraint claim_items_pkey PRIMARY KEY (id),
  constraint claim_items_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  constraint claim_items_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id),
  constraint claim_items_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES return_units(id),
  constraint claim_items_check CHECK (((state = 'credited'::text) = ((credited IS NOT NULL) AND (credit_note IS NOT NULL)))),
  constraint claim_items_check1 CHECK (((state = ANY (ARRAY['refused'::text, 'returned'::text])) = (refusal IS NOT NULL))),
  constraint claim_items_credited_check CHECK ((credited > 0)),
  constraint claim_items_expected_check CHECK ((expected >= 0)),
  constraint claim_items_state_check CHECK ((state = ANY (ARRAY['open'::text, 'sent'::text, 'credited'::text, 'refused'::text, 'returned'::text, 'removed'::text])))
);
CREATE INDEX claim_items_claim ON public.claim_items USING btree (claim_id);
CREATE UNIQUE INDEX claim_items_live ON public.claim_items USING btree (unit_id) WHERE (state = ANY (ARRAY['open'::text, 'sent'::text, 'credited'::text, 'refused'::text]));
CREATE INDEX claim_items_return ON public.claim_items USING btree (return_id);
CREATE INDEX claim_items_unit ON public.claim_items USING btree (unit_id);

create table claim_words (
  event_id uuid not null,
  reason text not null,
  constraint claim_words_pkey PRIMARY KEY (event_id),
  constraint claim_words_event_id_fkey FOREIGN KEY (event_id) REFERENCES claim_events(id)
);

create table claims (
  id uuid not null,
  number text not null,
  supplier text not null,
  currency text not null,
  status text not null,
  version integer not null,
  sequence integer not null,
  reference text,
  carrier text,
  tracking text,
  opened_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint claims_pkey PRIMARY KEY (id),
  constraint claims_number_key UNIQUE (number),
  constraint claims_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint claims_status_check CHECK ((status = ANY (ARRAY['open'::text, 'sent'::text, 'credited'::text, 'refused'::text, 'cancelled'::text])))
);
CREATE INDEX claims_newest ON public.claims USING btree (opened_at DESC, id DESC);
CREATE INDEX claims_of_status ON public.claims USING btree (status, opened_at DESC, id DESC);
CREATE INDEX claims_of_supplier ON public.claims USING btree (supplier, opened_at DESC, id DESC);
CREATE INDEX claims_sent ON public.claims USING btree (sent_at) WHERE (sent_at IS NOT NULL);

create table clocks (
  id uuid not null,
  return_id uuid,
  conversation_id uuid,
  kind text not null,
  "position" integer default 0 not null,
  subject text,
  rule jsonb not null,
  started_at timestamp with time zone not null,
  carried_ms bigint default 0 not null,
  due timestamp with time zone not null,
  near_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  near_told_at timestamp with time zone,
  breach_told_at timestamp with time zone,
  reminded integer default 0 not null,
  parcel_id uuid,
  constraint clocks_pkey PRIMARY KEY (id),
  constraint clocks_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint clocks_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES unassigned_parcels(id) ON DELETE CASCADE,
  constraint clocks_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint clocks_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint clocks_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'breached'::text, 'void'::text])))
);
CREATE INDEX clocks_conversation ON public.clocks USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX clocks_parcel ON public.clocks USING btree (parcel_id) WHERE (parcel_id IS NOT NULL);
CREATE INDEX clocks_parcels_due ON public.clocks USING btree (due, parcel_id) WHERE ((parcel_id IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX clocks_promised ON public.clocks USING btree (LEAST(ended_at, due)) WHERE (outcome IS DISTINCT FROM 'void'::text);
CREATE INDEX clocks_return ON public.clocks USING btree (return_id);
CREATE INDEX clocks_running_due ON public.clocks USING btree (due) WHERE (ended_at IS NULL);
CREATE INDEX clocks_running_near ON public.clocks USING btree (near_at) WHERE ((ended_at IS NULL) AND (near_told_at IS NULL));

create table companies (
  id uuid not null,
  shop_company text,
  name text not null,
  shares_returns boolean default true not null,
  found_by text[] generated always as (search_keys(name)) stored,
  constraint companies_pkey PRIMARY KEY (id),
  constraint companies_shop_company_key UNIQUE (shop_company)
);
CREATE INDEX companies_found_by ON public.companies USING gin (found_by);
CREATE TRIGGER companies_found AFTER UPDATE OF name ON public.companies FOR EACH ROW EXECUTE FUNCTION find_colleagues_by();

create table conversation_events (
  id uuid not null,
  conversation_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  constraint conversation_events_pkey PRIMARY KEY (id),
  constraint conversation_events_conversation_id_sequence_key UNIQUE (conversation_id, sequence),
  constraint conversation_events_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id)
);
CREATE TRIGGER conversation_events_append_only BEFORE DELETE OR UPDATE ON public.conversation_events FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER conversation_events_no_truncate BEFORE TRUNCATE ON public.conversation_events FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table conversation_offers (
  id uuid not null,
  conversation_id uuid not null,
  "position" integer not null,
  order_id uuid not null,
  currency text not null,
  lines jsonb not null,
  kind text not null,
  amount bigint not null,
  goods text not null,
  state text not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  offered_role text not null,
  answered_at timestamp with time zone,
  constraint conversation_offers_pkey PRIMARY KEY (id),
  constraint conversation_offers_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint conversation_offers_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint conversation_offers_amount_check CHECK ((amount > 0)),
  constraint conversation_offers_goods_check CHECK ((goods = ANY (ARRAY['kept'::text, 'come_back'::text]))),
  constraint conversation_offers_kind_check CHECK ((kind = ANY (ARRAY['discount'::text, 'credit'::text]))),
  constraint conversation_offers_offered_role_check CHECK ((offered_role = ANY (ARRAY['support'::text, 'manager'::text]))),
  constraint conversation_offers_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'superseded'::text])))
);
CREATE UNIQUE INDEX conversation_offers_accepted ON public.conversation_offers USING btree (conversation_id) WHERE (state = 'accepted'::text);
CREATE INDEX conversation_offers_of ON public.conversation_offers USING btree (conversation_id);

create table conversations (
  id uuid not null,
  return_id uuid,
  customer_id uuid,
  email text,
  subject text,
  opened_at timestamp with time zone not null,
  status text default 'in_return'::text not null,
  version integer default 0 not null,
  sequence integer default 0 not null,
  company_id uuid,
  order_id uuid,
  assignee_id uuid,
  suspicions text[] default '{}'::text[] not null,
  escalated boolean default false not null,
  next_due timestamp with time zone,
  name text,
  order_named text,
  locale text default 'fr'::text not null,
  retention text default 'conversation'::text not null,
  order_line_id uuid,
  merged_into uuid,
  keeps text[] default '{words,evidence,addresses}'::text[] not null,
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_return_id_key UNIQUE (return_id),
  constraint conversations_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id),
  constraint conversations_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint conversations_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people(id),
  constraint conversations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES conversations(id),
  constraint conversations_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint conversations_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES order_lines(id) ON DELETE SET NULL,
  constraint conversations_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint conversations_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint conversations_merged_check CHECK (((status = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint conversations_status_check CHECK ((status = ANY (ARRAY['held'::text, 'open'::text, 'answered'::text, 'closed'::text, 'spam'::text, 'in_return'::text, 'merged'::text])))
);
CREATE INDEX conversations_by_age ON public.conversations USING btree (status, id) WHERE (status <> 'in_return'::text);
CREATE INDEX conversations_company ON public.conversations USING btree (company_id, id DESC) WHERE ((company_id IS NOT NULL) AND (status <> 'in_return'::text));
CREATE INDEX conversations_customer ON public.conversations USING btree (customer_id, id DESC) WHERE ((customer_id IS NOT NULL) AND (status <> 'in_return'::text));
CREATE INDEX conversations_due ON public.conversations USING btree (status, COALESCE(next_due, 'infinity'::timestamp with time zone), id) WHERE (status <> 'in_return'::text);
CREATE INDEX conversations_found_by ON public.conversations USING gin (search_keys(((((((COALESCE(subject, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(email, ''::text)) || ' '::text) || COALESCE(order_named, ''::text)))) WHERE ((status <> 'in_return'::text) AND (status <> 'merged'::text));
CREATE INDEX conversations_held_about ON public.conversations USING btree (order_named) WHERE ((status = 'held'::text) AND (order_named IS NOT NULL));
CREATE INDEX conversations_held_writer ON public.conversations USING btree (email) WHERE (status = 'held'::text);
CREATE INDEX conversations_keep_addresses ON public.conversations USING btree (opened_at, id) WHERE ((return_id IS NULL) AND (status = ANY (ARRAY['closed'::text, 'spam'::text, 'merged'::text])) AND ('addresses'::text = ANY (keeps)));
CREATE INDEX conversations_keep_evidence ON public.conversations USING btree (opened_at, id) WHERE ((return_id IS NULL) AND (status = ANY (ARRAY['closed'::text, 'spam'::text, 'merged'::text])) AND ('evidence'::text = ANY (keeps)));
CREATE INDEX conversations_keep_words ON public.conversations USING btree (opened_at, id) WHERE ((return_id IS NULL) AND (status = ANY (ARRAY['closed'::text, 'spam'::text, 'merged'::text])) AND ('words'::text = ANY (keeps)));
CREATE INDEX conversations_merged ON public.conversations USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX conversations_order ON public.conversations USING btree (order_id) WHERE ((order_id IS NOT NULL) AND (status <> 'in_return'::text) AND (status <> 'merged'::text));
CREATE INDEX conversations_spam ON public.conversations USING btree (email) WHERE (status = 'spam'::text);
CREATE INDEX conversations_writer ON public.conversations USING btree (email, id DESC) WHERE (status = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text]));
CREATE TRIGGER conversations_tell_live AFTER INSERT OR UPDATE OF sequence ON public.conversations FOR EACH ROW WHEN ((new.sequence > 0)) EXECUTE FUNCTION tell_live_conversation();

create table daily_figures (
  day date not null,
  figure text not null,
  key text not null,
  bucket integer not null,
  currency text not null,
  count bigint not null,
  amount bigint not null,
  constraint daily_figures_pkey PRIMARY KEY (day, figure, key, bucket, currency)
);
CREATE INDEX daily_figures_in_line ON public.daily_figures USING btree (day) WHERE (figure = ANY (ARRAY['requests'::text, 'orders'::text, 'kept'::text, 'missed'::text]));

create table drafts (
  id uuid not null,
  customer_id uuid not null,
  order_id uuid not null,
  data jsonb not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_customer_id_order_id_key UNIQUE (customer_id, order_id),
  constraint drafts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint drafts_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE
);
CREATE INDEX drafts_order ON public.drafts USING btree (order_id);

create table events (
  id uuid not null,
  return_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_return_id_sequence_key UNIQUE (return_id, sequence),
  constraint events_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id)
);
CREATE INDEX events_of_staff ON public.events USING btree (at) WHERE (verb = ANY (ARRAY['approve'::text, 'reject'::text, 'request_details'::text, 'inspect'::text]));
CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table figures_state (
  one boolean default true not null,
  through uuid not null,
  at timestamp with time zone not null,
  zone text not null,
  constraint figures_state_pkey PRIMARY KEY (one),
  constraint figures_state_one_check CHECK (one)
);

create table files (
  id uuid not null,
  sha256 bytea not null,
  size integer not null,
  content_type text not null,
  name text not null,
  has_thumbnail boolean not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  return_id uuid,
  line_id uuid,
  unit_id uuid,
  message_id uuid,
  internal boolean default false not null,
  retention text not null,
  uploaded_within uuid,
  conversation_id uuid,
  parcel_id uuid,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint files_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES unassigned_parcels(id) ON DELETE CASCADE,
  constraint files_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE
);
CREATE INDEX files_conversation ON public.files USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX files_hash ON public.files USING btree (sha256);
CREATE INDEX files_loose ON public.files USING btree (uploaded_at) WHERE ((return_id IS NULL) AND (conversation_id IS NULL) AND (parcel_id IS NULL));
CREATE INDEX files_message ON public.files USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX files_parcel ON public.files USING btree (parcel_id) WHERE (parcel_id IS NOT NULL);
CREATE INDEX files_return ON public.files USING btree (return_id) WHERE (return_id IS NOT NULL);
CREATE INDEX files_unused ON public.files USING btree (uploaded_by) WHERE ((return_id IS NULL) AND (conversation_id IS NULL) AND (parcel_id IS NULL));

create table idempotency_keys (
  principal text not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  body jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (principal, route, key)
);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);

create table invitations (
  id uuid not null,
  email text not null,
  roles text[] not null,
  locale text not null,
  token_hash bytea not null,
  invited_by uuid,
  invited_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  person_id uuid,
  revoked_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id),
  constraint invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint invitations_email_check CHECK ((email = lower(email))),
  constraint invitations_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint invitations_roles_check CHECK ((cardinality(roles) > 0))
);
CREATE INDEX invitations_by_time ON public.invitations USING btree (invited_at DESC, id DESC);
CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

create table labels (
  id uuid not null,
  return_id uuid not null,
  "position" integer default 0 not null,
  parcel integer not null,
  state text not null,
  carrier text,
  tracking text,
  file_id uuid,
  valid_until timestamp with time zone,
  ready_at timestamp with time zone,
  ended_at timestamp with time zone,
  provider text not null,
  external_id text,
  tracking_url text,
  cost jsonb,
  failure text,
  requested_at timestamp with time zone not null,
  constraint labels_pkey PRIMARY KEY (id),
  constraint labels_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint labels_check CHECK (((state = ANY (ARRAY['requested'::text, 'ready'::text])) = (ended_at IS NULL))),
  constraint labels_check1 CHECK (((state <> 'ready'::text) OR ((file_id IS NOT NULL) AND (ready_at IS NOT NULL)))),
  constraint labels_parcel_check CHECK ((parcel >= 1)),
  constraint labels_provider_check CHECK ((provider = ANY (ARRAY['manual'::text, 'sendcloud'::text]))),
  constraint labels_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'ready'::text, 'failed'::text, 'void'::text, 'expired'::text])))
);
CREATE INDEX labels_followed ON public.labels USING btree (id) WHERE ((provider <> 'manual'::text) AND (state = 'ready'::text));
CREATE UNIQUE INDEX labels_live ON public.labels USING btree (return_id, parcel) WHERE (state = ANY (ARRAY['requested'::text, 'ready'::text]));
CREATE INDEX labels_return ON public.labels USING btree (return_id);
CREATE INDEX labels_search ON public.labels USING btree (search_key(tracking) text_pattern_ops) WHERE (tracking IS NOT NULL);
CREATE INDEX labels_tracking ON public.labels USING btree (tracking) WHERE (tracking IS NOT NULL);

create table launch_links (
  id_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint launch_links_pkey PRIMARY KEY (id_hash)
);
CREATE INDEX launch_links_expiry ON public.launch_links USING btree (expires_at);

create table log_entries (
  id uuid not null,
  at timestamp with time zone not null,
  topic text not null,
  kind text not null,
  actor_id uuid,
  subject_id uuid,
  ip text,
  user_agent text,
  data json not null,
  constraint log_entries_pkey PRIMARY KEY (id)
);
CREATE INDEX log_entries_at ON public.log_entries USING btree (at DESC, id DESC);
CREATE INDEX log_entries_subject ON public.log_entries USING btree (subject_id, at DESC, id DESC);
CREATE INDEX log_entries_topic ON public.log_entries USING btree (topic, at DESC, id DESC);
CREATE INDEX log_entries_whole_ip ON public.log_entries USING btree (at) WHERE (ip IS NOT NULL);
CREATE TRIGGER log_append_only BEFORE DELETE OR UPDATE ON public.log_entries FOR EACH ROW EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER log_no_truncate BEFORE TRUNCATE ON public.log_entries FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

create table login_codes (
  id uuid not null,
  box text not null,
  code_hash bytea not null,
  attempts integer default 0 not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  reference text,
  constraint login_codes_pkey PRIMARY KEY (id)
);
CREATE INDEX login_codes_box ON public.login_codes USING btree (box, reference, created_at DESC);

create table macro_events (
  id uuid not null,
  macro_id uuid not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  name text not null,
  fr text,
  en text,
  constraint macro_events_pkey PRIMARY KEY (id),
  constraint macro_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people(id),
  constraint macro_events_macro_id_fkey FOREIGN KEY (macro_id) REFERENCES macros(id),
  constraint macro_events_verb_check CHECK ((verb = ANY (ARRAY['create'::text, 'edit'::text, 'archive'::text, 'restore'::text])))
);
CREATE INDEX macro_events_of ON public.macro_events USING btree (macro_id, id);
CREATE TRIGGER macro_events_append_only BEFORE DELETE OR UPDATE ON public.macro_events FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER macro_events_no_truncate BEFORE TRUNCATE ON public.macro_events FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table macros (
  id uuid not null,
  owner_id uuid,
  "position" integer not null,
  version integer not null,
  name text not null,
  fr text,
  en text,
  archived_at timestamp with time zone,
  constraint macros_pkey PRIMARY KEY (id),
  constraint macros_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id),
  constraint macros_check CHECK (((fr IS NOT NULL) OR (en IS NOT NULL)))
);
CREATE INDEX macros_of ON public.macros USING btree (owner_id, "position", id);

create table mail_marks (
  conversation_id uuid not null,
  person_id uuid,
  sequence integer not null,
  constraint mail_marks_conversation_id_person_id_key UNIQUE NULLS NOT DISTINCT (conversation_id, person_id),
  constraint mail_marks_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint mail_marks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table mailboxes (
  name text not null,
  uid_validity text not null,
  uid_next bigint not null,
  first_read_at timestamp with time zone not null,
  taken_validity text,
  taken_through bigint,
  constraint mailboxes_pkey PRIMARY KEY (name),
  constraint mailboxes_taken_check CHECK (((taken_validity IS NULL) = (taken_through IS NULL)))
);

create table mails (
  id uuid not null,
  cause_id uuid not null,
  kind text not null,
  person_id uuid,
  to_address text not null,
  locale text not null,
  return_id uuid,
  message_id text not null,
  content jsonb,
  state text not null,
  attempts integer default 0 not null,
  last_error text,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  conversation_id uuid,
  again_of uuid,
  asked_by uuid,
  delayed text,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_cause_id_kind_to_address_key UNIQUE (cause_id, kind, to_address),
  constraint mails_message_id_key UNIQUE (message_id),
  constraint mails_again_of_fkey FOREIGN KEY (again_of) REFERENCES mails(id) ON DELETE SET NULL,
  constraint mails_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id),
  constraint mails_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint mails_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'spared'::text])))
);
CREATE INDEX mails_again ON public.mails USING btree (again_of) WHERE (again_of IS NOT NULL);
CREATE INDEX mails_conversation ON public.mails USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX mails_of_no_case ON public.mails USING btree (queued_at) WHERE ((return_id IS NULL) AND (conversation_id IS NULL));
CREATE INDEX mails_queued ON public.mails USING btree (queued_at) WHERE (state = 'queued'::text);
CREATE INDEX mails_return ON public.mails USING btree (return_id);
CREATE TRIGGER mails_tell_live AFTER INSERT OR UPDATE OF state, delayed, last_error ON public.mails FOR EACH ROW WHEN ((COALESCE(new.return_id, new.conversation_id) IS NOT NULL)) EXECUTE FUNCTION tell_live_mail();

create table messages (
  id uuid not null,
  conversation_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  author_id uuid,
  author_kind text not null,
  internal boolean default false not null,
  body text not null,
  event_id uuid,
  retention text not null,
  in_contact boolean default false not null,
  came_from uuid,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_conversation_id_sequence_key UNIQUE (conversation_id, sequence),
  constraint messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint messages_came_from_fkey FOREIGN KEY (came_from) REFERENCES conversations(id) ON DELETE SET NULL,
  constraint messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint messages_author_kind_check CHECK ((author_kind = ANY (ARRAY['customer'::text, 'staff'::text, 'system'::text])))
);
CREATE INDEX messages_came_from ON public.messages USING btree (came_from) WHERE (came_from IS NOT NULL);
CREATE INDEX messages_contact_words ON public.messages USING gin (search_words(body)) WHERE in_contact;
CREATE INDEX messages_of_staff ON public.messages USING btree (at) WHERE ((author_kind = 'staff'::text) AND (NOT internal));
CREATE INDEX messages_words ON public.messages USING gin (search_words(body));
CREATE TRIGGER messages_doubt AFTER DELETE ON public.messages REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search_doubt();
CREATE TRIGGER messages_redoubt AFTER UPDATE ON public.messages REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search_doubt();

create table monthly_figures (
  month date not null,
  figure text not null,
  key text not null,
  bucket integer not null,
  currency text not null,
  count bigint not null,
  amount bigint not null,
  constraint monthly_figures_pkey PRIMARY KEY (month, figure, key, bucket, currency)
);

create table notice_choices (
  person_id uuid not null,
  kind text not null,
  by_mail text not null,
  constraint notice_choices_pkey PRIMARY KEY (person_id, kind),
  constraint notice_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notice_choices_by_mail_check CHECK ((by_mail = ANY (ARRAY['all'::text, 'own'::text, 'none'::text]))),
  constraint notice_choices_kind_check CHECK ((kind = ANY (ARRAY['promise_near'::text, 'promise_breached'::text, 'mention'::text, 'request_lapsed'::text, 'payment_failed'::text])))
);

create table notices (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  return_id uuid,
  conversation_id uuid,
  clock_id uuid,
  message_id uuid,
  by_id uuid,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  by_mail boolean default false not null,
  mailed_by uuid,
  parcel_id uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint notices_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clocks(id) ON DELETE CASCADE,
  constraint notices_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint notices_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE CASCADE,
  constraint notices_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES unassigned_parcels(id) ON DELETE CASCADE,
  constraint notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notices_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint notices_check CHECK ((num_nonnulls(return_id, conversation_id, parcel_id) > 0)),
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['promise_near'::text, 'promise_breached'::text, 'mention'::text, 'request_lapsed'::text, 'payment_failed'::text])))
);
CREATE INDEX notices_at ON public.notices USING btree (at);
CREATE INDEX notices_conversation ON public.notices USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX notices_mailed ON public.notices USING btree (mailed_by) WHERE (mailed_by IS NOT NULL);
CREATE INDEX notices_message ON public.notices USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX notices_of ON public.notices USING btree (person_id, id DESC);
CREATE UNIQUE INDEX notices_once ON public.notices USING btree (clock_id, kind, person_id) WHERE (clock_id IS NOT NULL);
CREATE INDEX notices_parcel ON public.notices USING btree (parcel_id) WHERE (parcel_id IS NOT NULL);
CREATE INDEX notices_return ON public.notices USING btree (return_id) WHERE (return_id IS NOT NULL);
CREATE INDEX notices_to_mail ON public.notices USING btree (person_id) WHERE (by_mail AND (mailed_by IS NULL));
CREATE INDEX notices_unread ON public.notices USING btree (person_id, id DESC) WHERE (read_at IS NULL);
CREATE TRIGGER notices_tell_live AFTER INSERT OR UPDATE OF read_at ON public.notices FOR EACH ROW EXECUTE FUNCTION tell_live_notice();

create table order_lines (
  id uuid not null,
  order_id uuid not null,
  "position" integer not null,
  shop_line_id text not null,
  sku text not null,
  name text not null,
  quantity integer not null,
  gross bigint not null,
  tax_rate integer not null,
  tax bigint not null,
  discount bigint default 0 not null,
  eco_participation bigint default 0 not null,
  shipping bigint default 0 not null,
  supplier text,
  kit_parent text,
  entitlements text[] default '{}'::text[] not null,
  lithium_battery boolean default false not null,
  holds_data boolean default false not null,
  has_serials boolean default false not null,
  withdrawal_excluded boolean default false not null,
  replaces_units uuid[],
  constraint order_lines_pkey PRIMARY KEY (id),
  constraint order_lines_order_id_shop_line_id_key UNIQUE (order_id, shop_line_id),
  constraint order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint order_lines_gross_check CHECK ((gross >= 0)),
  constraint order_lines_quantity_check CHECK ((quantity > 0)),
  constraint order_lines_tax_check CHECK ((tax >= 0)),
  constraint order_lines_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)))
);
CREATE INDEX order_lines_sku ON public.order_lines USING btree (sku, id);
CREATE TRIGGER order_lines_retold AFTER UPDATE ON public.order_lines REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION learn_products();
CREATE TRIGGER order_lines_told AFTER INSERT ON public.order_lines REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION learn_products();

create table orders (
  id uuid not null,
  shop_order_id text not null,
  number text not null,
  placed_at timestamp with time zone not null,
  currency text not null,
  customer_id uuid,
  company_id uuid,
  email text not null,
  buyer_capacity text not null,
  channel text not null,
  withdrawal_informed boolean not null,
  billing jsonb,
  shipping jsonb,
  invoices jsonb default '[]'::jsonb not null,
  payment_reference text,
  received bigint default 0 not null,
  imported_at timestamp with time zone not null,
  replaces_return_id uuid,
  replaces_resolution_id uuid,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_shop_order_id_key UNIQUE (shop_order_id),
  constraint orders_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people(id),
  constraint orders_replaces_return_id_fkey FOREIGN KEY (replaces_return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint orders_buyer_capacity_check CHECK ((buyer_capacity = ANY (ARRAY['consumer'::text, 'non_professional'::text, 'professional'::text, 'unknown'::text]))),
  constraint orders_channel_check CHECK ((channel = ANY (ARRAY['distance'::text, 'store'::text, 'off_premises'::text]))),
  constraint orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint orders_received_check CHECK ((received >= 0))
);
CREATE INDEX orders_company ON public.orders USING btree (company_id, placed_at DESC, id DESC) WHERE (company_id IS NOT NULL);
CREATE INDEX orders_customer ON public.orders USING btree (customer_id, placed_at DESC, id DESC);
CREATE INDEX orders_email ON public.orders USING btree (email);
CREATE INDEX orders_guests ON public.orders USING gin (search_keys(((((COALESCE((shipping ->> 'name'::text), ''::text) || ' '::text) || COALESCE((billing ->> 'name'::text), ''::text)) || ' '::text) || email))) WHERE (customer_id IS NULL);
CREATE INDEX orders_imported ON public.orders USING btree (imported_at);
CREATE INDEX orders_last_digits ON public.orders USING btree ("substring"(number, '([0-9]+)[^0-9]*$'::text) text_pattern_ops);
CREATE INDEX orders_named ON public.orders USING btree (placed_at, id) WHERE (email <> 'efface@navette.invalid'::text);
CREATE INDEX orders_names ON public.orders USING gin (search_words(((COALESCE((shipping ->> 'name'::text), ''::text) || ' '::text) || COALESCE((billing ->> 'name'::text), ''::text))));
CREATE INDEX orders_number ON public.orders USING btree (number);
CREATE INDEX orders_number_as_written ON public.orders USING btree (regexp_replace(upper(number), '[^0-9A-Z]'::text, ''::text, 'g'::text) text_pattern_ops);
CREATE INDEX orders_payment_as_key ON public.orders USING btree (regexp_replace(upper(payment_reference), '[^0-9A-Z]'::text, ''::text, 'g'::text)) WHERE (payment_reference IS NOT NULL);
CREATE INDEX orders_placed ON public.orders USING btree (placed_at);
CREATE UNIQUE INDEX orders_replaces ON public.orders USING btree (replaces_resolution_id) WHERE (replaces_resolution_id IS NOT NULL);

create table parcel_events (
  id uuid not null,
  parcel_id uuid not null,
  sequence integer not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  constraint parcel_events_pkey PRIMARY KEY (id),
  constraint parcel_events_parcel_id_sequence_key UNIQUE (parcel_id, sequence),
  constraint parcel_events_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES unassigned_parcels(id)
);
CREATE TRIGGER parcel_events_append_only BEFORE DELETE OR UPDATE ON public.parcel_events FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER parcel_events_no_truncate BEFORE TRUNCATE ON public.parcel_events FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table parcel_words (
  event_id uuid not null,
  parcel_id uuid not null,
  body text not null,
  retention text not null,
  constraint parcel_words_pkey PRIMARY KEY (event_id),
  constraint parcel_words_event_id_fkey FOREIGN KEY (event_id) REFERENCES parcel_events(id),
  constraint parcel_words_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES unassigned_parcels(id)
);
CREATE INDEX parcel_words_of ON public.parcel_words USING btree (parcel_id);

create table parcels (
  id uuid not null,
  order_id uuid not null,
  shop_parcel_id text not null,
  carrier text,
  tracking text,
  delivered_at timestamp with time zone,
  delivered_source text not null,
  items jsonb not null,
  constraint parcels_pkey PRIMARY KEY (id),
  constraint parcels_order_id_shop_parcel_id_key UNIQUE (order_id, shop_parcel_id),
  constraint parcels_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint parcels_delivered_source_check CHECK ((delivered_source = ANY (ARRAY['carrier'::text, 'shop'::text, 'customer'::text, 'estimated'::text, 'unknown'::text])))
);
CREATE INDEX parcels_items ON public.parcels USING gin (items jsonb_path_ops);
CREATE INDEX parcels_search ON public.parcels USING btree (search_key(tracking) text_pattern_ops) WHERE (tracking IS NOT NULL);

create table passkey_challenges (
  id uuid not null,
  challenge text not null,
  purpose text not null,
  person_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (id),
  constraint passkey_challenges_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['registration'::text, 'second_factor'::text, 'sign_in'::text])))
);
CREATE INDEX passkey_challenges_expiry ON public.passkey_challenges USING btree (expires_at);

create table passkeys (
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_credential_id_key UNIQUE (credential_id),
  constraint passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX passkeys_person ON public.passkeys USING btree (person_id);

create table payment_files (
  id uuid not null,
  message_id text not null,
  state text not null,
  execute_on date not null,
  debtor jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  needs_second boolean not null,
  approved_at timestamp with time zone,
  approved_by uuid,
  taken_at timestamp with time zone,
  taken_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  reason text,
  constraint payment_files_pkey PRIMARY KEY (id),
  constraint payment_files_message_id_key UNIQUE (message_id),
  constraint payment_files_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people(id),
  constraint payment_files_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people(id),
  constraint payment_files_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint payment_files_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people(id),
  constraint payment_files_check CHECK (((NOT needs_second) OR (approved_by IS DISTINCT FROM made_by))),
  constraint payment_files_check1 CHECK (((state = ANY (ARRAY['done'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint payment_files_message_id_check CHECK (((length(message_id) >= 1) AND (length(message_id) <= 35))),
  constraint payment_files_state_check CHECK ((state = ANY (ARRAY['made'::text, 'approved'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX payment_files_alone ON public.payment_files USING btree (made_by, made_at) WHERE ((NOT needs_second) AND (state <> 'cancelled'::text));
CREATE INDEX payment_files_message_as_key ON public.payment_files USING btree (regexp_replace(upper(message_id), '[^0-9A-Z]'::text, ''::text, 'g'::text));
CREATE INDEX payment_files_newest ON public.payment_files USING btree (made_at DESC, id DESC);
CREATE INDEX payment_files_waiting ON public.payment_files USING btree (made_at DESC, id DESC) WHERE (state = 'made'::text);

create table payments (
  id uuid not null,
  resolution_id uuid not null,
  return_id uuid not null,
  provider text not null,
  state text not null,
  amount bigint not null,
  reduce_receivable bigint not null,
  currency text not null,
  account_id uuid,
  file_id uuid,
  reference text,
  booked_on date,
  failure text,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint payments_pkey PRIMARY KEY (id),
  constraint payments_account_id_fkey FOREIGN KEY (account_id) REFERENCES bank_accounts(id) ON DELETE SET NULL,
  constraint payments_file_id_fkey FOREIGN KEY (file_id) REFERENCES payment_files(id),
  constraint payments_resolution_id_fkey FOREIGN KEY (resolution_id) REFERENCES resolutions(id) ON DELETE CASCADE,
  constraint payments_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint payments_amount_check CHECK ((amount > 0)),
  constraint payments_check CHECK (((provider = 'sepa'::text) = (file_id IS NOT NULL))),
  constraint payments_check1 CHECK (((state = ANY (ARRAY['settled'::text, 'failed'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint payments_provider_check CHECK ((provider = ANY (ARRAY['manual'::text, 'sepa'::text]))),
  constraint payments_reduce_receivable_check CHECK ((reduce_receivable >= 0)),
  constraint payments_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'submitted'::text, 'accepted'::text, 'settled'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX payments_account ON public.payments USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX payments_file ON public.payments USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE UNIQUE INDEX payments_live ON public.payments USING btree (resolution_id) WHERE (state = ANY (ARRAY['asked'::text, 'submitted'::text, 'accepted'::text]));
CREATE INDEX payments_resolution ON public.payments USING btree (resolution_id);
CREATE INDEX payments_return ON public.payments USING btree (return_id);

create table people (
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  shop_customer_id text,
  profile text,
  tier text,
  company_id uuid,
  locale text default 'fr'::text not null,
  password_hash text,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  last_login_at timestamp with time zone,
  version integer default 1 not null,
  found_by text[],
  constraint people_pkey PRIMARY KEY (id),
  constraint people_email_key UNIQUE (email),
  constraint people_shop_customer_id_key UNIQUE (shop_customer_id),
  constraint people_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint people_email_check CHECK ((email = lower(email))),
  constraint people_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint people_profile_check CHECK ((profile = ANY (ARRAY['account'::text, 'retail'::text]))),
  constraint people_roles_check CHECK ((cardinality(roles) > 0))
);
CREATE INDEX people_company ON public.people USING btree (company_id) WHERE (company_id IS NOT NULL);
CREATE INDEX people_found_by ON public.people USING gin (found_by);
CREATE INDEX people_named ON public.people USING btree (created_at, id) WHERE ((roles = '{customer}'::text[]) AND (email !~~ 'efface-%@navette.invalid'::text));
CREATE INDEX people_staff ON public.people USING btree (name, id) WHERE (roles && '{support,returns_agent,finance,manager,admin}'::text[]);
CREATE TRIGGER people_found BEFORE INSERT OR UPDATE OF name, email, company_id ON public.people FOR EACH ROW EXECUTE FUNCTION find_person_by();

create table policies (
  version integer not null,
  in_force_from timestamp with time zone not null,
  document json not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  published_why text,
  constraint policies_pkey PRIMARY KEY (version),
  constraint policies_published_by_fkey FOREIGN KEY (published_by) REFERENCES people(id)
);

create table prepared_requests (
  id uuid not null,
  conversation_id uuid not null,
  "position" integer not null,
  order_id uuid not null,
  state text not null,
  prepared_at timestamp with time zone not null,
  prepared_by uuid,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  request jsonb,
  retention text default 'conversation'::text not null,
  reminded integer default 0 not null,
  constraint prepared_requests_pkey PRIMARY KEY (id),
  constraint prepared_requests_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint prepared_requests_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint prepared_requests_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES people(id),
  constraint prepared_requests_check CHECK (((state = 'waiting'::text) = (answered_at IS NULL))),
  constraint prepared_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'declined'::text, 'recalled'::text, 'expired'::text])))
);
CREATE UNIQUE INDEX prepared_requests_confirmed ON public.prepared_requests USING btree (conversation_id) WHERE (state = 'confirmed'::text);
CREATE INDEX prepared_requests_ending ON public.prepared_requests USING btree (expires_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX prepared_requests_of ON public.prepared_requests USING btree (conversation_id);
CREATE INDEX prepared_requests_order ON public.prepared_requests USING btree (order_id);
CREATE UNIQUE INDEX prepared_requests_waiting ON public.prepared_requests USING btree (conversation_id) WHERE (state = 'waiting'::text);

create table presences (
  about_id uuid not null,
  person_id uuid not null,
  tab uuid not null,
  doing text not null,
  seen_at timestamp with time zone not null,
  constraint presences_pkey PRIMARY KEY (about_id, person_id, tab),
  constraint presences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint presences_doing_check CHECK ((doing = ANY (ARRAY['looking'::text, 'answering'::text])))
);
CREATE INDEX presences_age ON public.presences USING btree (seen_at);

create table product_names (
  sku text not null,
  name text not null,
  found_by text[] generated always as (search_keys(name)) stored not null,
  constraint product_names_pkey PRIMARY KEY (sku, name)
);
CREATE INDEX product_names_found_by ON public.product_names USING gin (found_by);
CREATE INDEX product_names_sku ON public.product_names USING btree (search_key(sku) text_pattern_ops);

create table reads (
  conversation_id uuid not null,
  person_id uuid not null,
  sequence integer not null,
  constraint reads_pkey PRIMARY KEY (conversation_id, person_id),
  constraint reads_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table received_mails (
  id uuid not null,
  at timestamp with time zone not null,
  sha256 bytea not null,
  size integer not null,
  arrival jsonb not null,
  sorted_at timestamp with time zone,
  outcome text,
  fingerprint bytea,
  sender text,
  proven boolean,
  judgement jsonb,
  conversation_id uuid,
  said_id uuid,
  kind text,
  folded text,
  refused jsonb,
  retention text not null,
  constraint received_mails_pkey PRIMARY KEY (id),
  constraint received_mails_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE SET NULL,
  constraint received_mails_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'automatic'::text, 'bounce'::text]))),
  constraint received_mails_outcome_check CHECK ((outcome = ANY (ARRAY['said'::text, 'note'::text, 'opened'::text, 'duplicate'::text, 'ignored'::text, 'bounced'::text])))
);
CREATE UNIQUE INDEX received_mails_again ON public.received_mails USING btree (sha256, ((arrival ->> 'by'::text)), COALESCE((arrival ->> 'ip'::text), ''::text));
CREATE INDEX received_mails_conversation ON public.received_mails USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX received_mails_fingerprint ON public.received_mails USING btree (fingerprint) WHERE (fingerprint IS NOT NULL);
CREATE INDEX received_mails_said ON public.received_mails USING btree (said_id) WHERE (said_id IS NOT NULL);

create table recovery_codes (
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (person_id, code_hash),
  constraint recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table reply_tokens (
  token_hash bytea not null,
  conversation_id uuid not null,
  person_id uuid,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  mail_id uuid,
  address text,
  answers text default 'message'::text not null,
  constraint reply_tokens_pkey PRIMARY KEY (token_hash),
  constraint reply_tokens_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint reply_tokens_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mails(id) ON DELETE SET NULL,
  constraint reply_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reply_tokens_answers_check CHECK ((answers = ANY (ARRAY['message'::text, 'note'::text])))
);
CREATE INDEX reply_tokens_age ON public.reply_tokens USING btree (created_at) WHERE (revoked_at IS NULL);
CREATE INDEX reply_tokens_conversation ON public.reply_tokens USING btree (conversation_id, person_id);
CREATE INDEX reply_tokens_mail ON public.reply_tokens USING btree (mail_id) WHERE (mail_id IS NOT NULL);
CREATE INDEX reply_tokens_person ON public.reply_tokens USING btree (person_id) WHERE ((person_id IS NOT NULL) AND (revoked_at IS NULL));

create table resolutions (
  id uuid not null,
  return_id uuid not null,
  "position" integer default 0 not null,
  kind text not null,
  state text not null,
  unit_ids uuid[] not null,
  amount bigint,
  derivation jsonb,
  reduce_receivable bigint default 0 not null,
  early boolean not null,
  settlement_id uuid,
  owed_at timestamp with time zone not null,
  executed_at timestamp with time zone,
  executed_by uuid,
  reference text,
  voided_at timestamp with time zone,
  credit_note text,
  sent_by jsonb,
  constraint resolutions_pkey PRIMARY KEY (id),
  constraint resolutions_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint resolutions_amount_check CHECK ((amount >= 0)),
  constraint resolutions_check CHECK ((((state = 'executed'::text) = ((executed_at IS NOT NULL) AND (reference IS NOT NULL) AND (voided_at IS NULL))) OR (state = 'void'::text))),
  constraint resolutions_state_check CHECK ((state = ANY (ARRAY['owed'::text, 'executed'::text, 'void'::text])))
);
CREATE INDEX resolutions_credit_note_as_key ON public.resolutions USING btree (regexp_replace(upper(credit_note), '[^0-9A-Z]'::text, ''::text, 'g'::text)) WHERE (credit_note IS NOT NULL);
CREATE INDEX resolutions_ended ON public.resolutions USING btree (COALESCE(LEAST(executed_at, voided_at), 'infinity'::timestamp with time zone)) WHERE (amount IS NOT NULL);
CREATE INDEX resolutions_executed ON public.resolutions USING btree (executed_at DESC, id DESC) WHERE (executed_at IS NOT NULL);
CREATE INDEX resolutions_owed ON public.resolutions USING btree (owed_at, id) WHERE (state = 'owed'::text);
CREATE INDEX resolutions_paid ON public.resolutions USING btree (((amount - reduce_receivable)), id DESC) WHERE (amount IS NOT NULL);
CREATE INDEX resolutions_reference_as_key ON public.resolutions USING btree (regexp_replace(upper(reference), '[^0-9A-Z]'::text, ''::text, 'g'::text)) WHERE (reference IS NOT NULL);
CREATE INDEX resolutions_return ON public.resolutions USING btree (return_id);
CREATE INDEX resolutions_to_send ON public.resolutions USING btree (owed_at, id) WHERE ((state = 'owed'::text) AND (kind = ANY (ARRAY['replacement'::text, 'exchange'::text])));
CREATE INDEX resolutions_voided ON public.resolutions USING btree (voided_at, id) WHERE ((executed_at IS NOT NULL) AND (voided_at IS NOT NULL));

create table return_lines (
  id uuid not null,
  return_id uuid not null,
  "position" integer not null,
  order_line_id uuid not null,
  declared jsonb not null,
  assessment jsonb not null,
  exceptions jsonb not null,
  wanted text not null,
  draft jsonb,
  precedent text not null,
  sku text not null,
  accepted boolean,
  constraint return_lines_pkey PRIMARY KEY (id),
  constraint return_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES order_lines(id),
  constraint return_lines_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE
);
CREATE INDEX return_lines_order_line ON public.return_lines USING btree (order_line_id);
CREATE INDEX return_lines_precedents ON public.return_lines USING btree (precedent, id DESC) WHERE (accepted IS NOT NULL);
CREATE INDEX return_lines_return ON public.return_lines USING btree (return_id);

create table return_parcels (
  id uuid not null,
  return_id uuid not null,
  "position" integer default 0 not null,
  direction text not null,
  carrier text,
  tracking text,
  proof_file_id uuid,
  at timestamp with time zone not null,
  unit_ids uuid[] not null,
  constraint return_parcels_pkey PRIMARY KEY (id),
  constraint return_parcels_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint return_parcels_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'back'::text])))
);
CREATE INDEX return_parcels_return ON public.return_parcels USING btree (return_id);
CREATE INDEX return_parcels_search ON public.return_parcels USING btree (search_key(tracking) text_pattern_ops) WHERE (tracking IS NOT NULL);
CREATE INDEX return_parcels_tracking ON public.return_parcels USING btree (tracking) WHERE (tracking IS NOT NULL);

create table return_units (
  id uuid not null,
  return_id uuid not null,
  line_id uuid not null,
  order_line_id uuid not null,
  "position" integer not null,
  serial text,
  unreadable boolean not null,
  decision text not null,
  decision_clause text,
  decision_reason text,
  receipt text not null,
  received_at timestamp with time zone,
  verdict text not null,
  verdict_reason text,
  verdict_at timestamp with time zone,
  observed jsonb,
  grade text,
  disposition text,
  deduction jsonb,
  contest jsonb,
  sent_back text,
  held boolean not null,
  agreement jsonb,
  constraint return_units_pkey PRIMARY KEY (id),
  constraint return_units_line_id_fkey FOREIGN KEY (line_id) REFERENCES return_lines(id) ON DELETE CASCADE,
  constraint return_units_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES order_lines(id),
  constraint return_units_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint return_units_decision_check CHECK ((decision = ANY (ARRAY['pending'::text, 'approved'::text, 'rejected'::text, 'settled'::text]))),
  constraint return_units_receipt_check CHECK ((receipt = ANY (ARRAY['expected'::text, 'received'::text, 'missing'::text]))),
  constraint return_units_sent_back_check CHECK ((sent_back = ANY (ARRAY['shipped_back'::text, 'disposed'::text]))),
  constraint return_units_verdict_check CHECK ((verdict = ANY (ARRAY['pending'::text, 'accepted'::text, 'refused'::text])))
);
CREATE INDEX return_units_by_serial ON public.return_units USING btree (serial) WHERE (serial IS NOT NULL);
CREATE INDEX return_units_order_line ON public.return_units USING btree (order_line_id, held);
CREATE INDEX return_units_return ON public.return_units USING btree (return_id);
CREATE INDEX return_units_rtv ON public.return_units USING btree (id) WHERE (disposition = 'rtv'::text);
CREATE INDEX return_units_search ON public.return_units USING btree (search_key(serial) text_pattern_ops) WHERE (serial IS NOT NULL);
CREATE UNIQUE INDEX return_units_serial ON public.return_units USING btree (order_line_id, upper(regexp_replace(serial, '[^[:alnum:]]'::text, ''::text, 'g'::text))) WHERE (held AND (serial ~ '[[:alnum:]]'::text));
CREATE INDEX return_units_serial_key ON public.return_units USING btree (upper(regexp_replace(serial, '[^[:alnum:]]'::text, ''::text, 'g'::text))) WHERE (held AND (serial ~ '[[:alnum:]]'::text));
CREATE INDEX return_units_to_send_back ON public.return_units USING btree (return_id) WHERE ((verdict = 'refused'::text) AND (sent_back IS NULL));

create table returns (
  id uuid not null,
  number text not null,
  order_id uuid not null,
  currency text not null,
  customer_id uuid,
  company_id uuid,
  type text not null,
  legal_basis text not null,
  policy_version integer not null,
  tier text,
  status text not null,
  ended_from text,
  version integer not null,
  sequence integer not null,
  submitted_at timestamp with time zone not null,
  details_asked_at timestamp with time zone,
  details_brought boolean not null,
  approved_at timestamp with time zone,
  ended_at timestamp with time zone,
  label_payer text not null,
  label_offered boolean not null,
  posted_proof boolean not null,
  assignee_id uuid,
  lane text not null,
  escalated boolean not null,
  next_due timestamp with time zone,
  card jsonb not null,
  called_at timestamp with time zone,
  facets text[] default '{}'::text[] not null,
  value bigint generated always as (((card ->> 'value'::text))::bigint) stored,
  pickup_on date,
  keeps text[] default '{words,evidence}'::text[] not null,
  constraint returns_pkey PRIMARY KEY (id),
  constraint returns_number_key UNIQUE (number),
  constraint returns_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id),
  constraint returns_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(id),
  constraint returns_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people(id),
  constraint returns_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint returns_policy_version_fkey FOREIGN KEY (policy_version) REFERENCES policies(version),
  constraint returns_label_payer_check CHECK ((label_payer = ANY (ARRAY['merchant'::text, 'customer'::text]))),
  constraint returns_legal_basis_check CHECK ((legal_basis = ANY (ARRAY['commercial'::text, 'withdrawal'::text, 'legal_conformity'::text]))),
  constraint returns_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'needs_details'::text, 'approved'::text, 'shipped'::text, 'received'::text, 'resolving'::text, 'closed'::text, 'rejected'::text, 'cancelled'::text, 'expired'::text])))
);
CREATE INDEX returns_assignee ON public.returns USING btree (assignee_id, COALESCE(next_due, 'infinity'::timestamp with time zone), id) WHERE (assignee_id IS NOT NULL);
CREATE INDEX returns_company ON public.returns USING btree (company_id, id DESC) WHERE (company_id IS NOT NULL);
CREATE INDEX returns_customer ON public.returns USING btree (customer_id, id DESC);
CREATE INDEX returns_due ON public.returns USING btree (COALESCE(next_due, 'infinity'::timestamp with time zone), id);
CREATE INDEX returns_escalated ON public.returns USING btree (COALESCE(next_due, 'infinity'::timestamp with time zone), id) WHERE escalated;
CREATE INDEX returns_facets ON public.returns USING gin (facets);
CREATE INDEX returns_keep_evidence ON public.returns USING btree (ended_at, id) WHERE ((ended_at IS NOT NULL) AND ('evidence'::text = ANY (keeps)));
CREATE INDEX returns_keep_words ON public.returns USING btree (ended_at, id) WHERE ((ended_at IS NOT NULL) AND ('words'::text = ANY (keeps)));
CREATE INDEX returns_lane ON public.returns USING btree (lane, COALESCE(next_due, 'infinity'::timestamp with time zone), id) INCLUDE (next_due, value, currency);
CREATE INDEX returns_lane_submitted ON public.returns USING btree (lane, submitted_at, id) INCLUDE (next_due, value, currency);
CREATE INDEX returns_lane_value ON public.returns USING btree (lane, currency, ((- value)), id) INCLUDE (next_due, submitted_at, value);
CREATE INDEX returns_number_begins ON public.returns USING btree (number text_pattern_ops);
CREATE INDEX returns_order ON public.returns USING btree (order_id);
CREATE INDEX returns_submitted ON public.returns USING btree (submitted_at);
CREATE TRIGGER returns_tell_live AFTER INSERT OR UPDATE OF sequence ON public.returns FOR EACH ROW EXECUTE FUNCTION tell_live();

create table saved_views (
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  shared boolean not null,
  query jsonb not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_name UNIQUE (owner_id, name),
  constraint saved_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX saved_views_shared ON public.saved_views USING btree (name, id) WHERE shared;

create table schema_migrations (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table search_doubted (
  word text collate "C" not null
);

create table search_state (
  one boolean default true not null,
  through uuid default '00000000-0000-0000-0000-000000000000'::uuid not null,
  told_through uuid default '00000000-0000-0000-0000-000000000000'::uuid not null,
  constraint search_state_pkey PRIMARY KEY (one),
  constraint search_state_one_check CHECK (one)
);

create table search_vocabulary (
  word text collate "C" not null,
  constraint search_vocabulary_pkey PRIMARY KEY (word)
);
CREATE INDEX search_vocabulary_near ON public.search_vocabulary USING gin (search_near(word));

create table sent_drafts (
  customer_id uuid not null,
  draft_id uuid not null,
  return_id uuid not null,
  sent_at timestamp with time zone not null,
  constraint sent_drafts_pkey PRIMARY KEY (customer_id, draft_id),
  constraint sent_drafts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sent_drafts_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE
);
CREATE INDEX sent_drafts_return ON public.sent_drafts USING btree (return_id);

create table sessions (
  token_hash bytea not null,
  person_id uuid,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  user_agent text,
  id uuid default gen_random_uuid() not null,
  order_id uuid,
  conversation_id uuid,
  awaits text,
  opened_by uuid,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_id_key UNIQUE (id),
  constraint sessions_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE,
  constraint sessions_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES prepared_requests(id) ON DELETE CASCADE,
  constraint sessions_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE,
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sessions_awaits_check CHECK ((awaits = ANY (ARRAY['second_factor'::text, 'enrolment'::text]))),
  constraint sessions_one_scope CHECK ((num_nonnulls(order_id, conversation_id) <= 1))
);
CREATE INDEX sessions_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_opened_by ON public.sessions USING btree (opened_by) WHERE (opened_by IS NOT NULL);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);

create table settings (
  kind text not null,
  version integer not null,
  content jsonb not null,
  by_id uuid,
  at timestamp with time zone not null,
  constraint settings_pkey PRIMARY KEY (kind, version),
  constraint settings_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint settings_version_check CHECK ((version > 0))
);
CREATE TRIGGER settings_append_only BEFORE DELETE OR UPDATE ON public.settings FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER settings_no_truncate BEFORE TRUNCATE ON public.settings FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table settlements (
  id uuid not null,
  return_id uuid not null,
  "position" integer default 0 not null,
  kind text not null,
  amount bigint not null,
  goods text not null,
  state text not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  answered_at timestamp with time zone,
  constraint settlements_pkey PRIMARY KEY (id),
  constraint settlements_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint settlements_amount_check CHECK ((amount > 0)),
  constraint settlements_goods_check CHECK ((goods = ANY (ARRAY['kept'::text, 'come_back'::text, 'besides'::text]))),
  constraint settlements_kind_check CHECK ((kind = ANY (ARRAY['discount'::text, 'credit'::text]))),
  constraint settlements_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'superseded'::text])))
);
CREATE INDEX settlements_return ON public.settlements USING btree (return_id);

create table sign_on_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  bound_at timestamp with time zone not null,
  constraint sign_on_identities_pkey PRIMARY KEY (issuer, subject),
  constraint sign_on_identities_issuer_person_id_key UNIQUE (issuer, person_id),
  constraint sign_on_identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX sign_on_identities_person ON public.sign_on_identities USING btree (person_id);

create table stale_days (
  day date not null,
  constraint stale_days_pkey PRIMARY KEY (day)
);

create table stock_handovers (
  id uuid not null,
  number integer not null,
  after_sequence bigint not null,
  to_sequence bigint not null,
  count integer not null,
  locale text not null,
  zone text not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  constraint stock_handovers_pkey PRIMARY KEY (id),
  constraint stock_handovers_after_sequence_key UNIQUE (after_sequence),
  constraint stock_handovers_number_key UNIQUE (number),
  constraint stock_handovers_to_sequence_key UNIQUE (to_sequence),
  constraint stock_handovers_by_id_fkey FOREIGN KEY (by_id) REFERENCES people(id),
  constraint stock_handovers_check CHECK ((to_sequence > after_sequence)),
  constraint stock_handovers_count_check CHECK ((count > 0)),
  constraint stock_handovers_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint stock_handovers_number_check CHECK ((number > 0))
);
CREATE TRIGGER stock_handovers_append_only BEFORE DELETE OR UPDATE ON public.stock_handovers FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER stock_handovers_no_truncate BEFORE TRUNCATE ON public.stock_handovers FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table stock_movements (
  unit_id uuid not null,
  entry integer not null,
  sequence bigint default nextval('stock_sequence'::regclass) not null,
  return_id uuid not null,
  cause_id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  sku text not null,
  name text not null,
  serial text,
  grade text,
  disposition text not null,
  quantity integer not null,
  constraint stock_movements_pkey PRIMARY KEY (unit_id, entry),
  constraint stock_movements_sequence_key UNIQUE (sequence),
  constraint stock_movements_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id),
  constraint stock_movements_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES return_units(id),
  constraint stock_movements_check CHECK ((((entry % 2) = 1) = (quantity = 1))),
  constraint stock_movements_disposition_check CHECK ((disposition = ANY (ARRAY['restock'::text, 'refurbish'::text, 'rtv'::text, 'scrap'::text, 'quarantine'::text]))),
  constraint stock_movements_entry_check CHECK ((entry > 0)),
  constraint stock_movements_quantity_check CHECK ((quantity = ANY (ARRAY[1, '-1'::integer])))
);
CREATE INDEX stock_movements_at ON public.stock_movements USING btree (at, sequence);
CREATE INDEX stock_movements_cause ON public.stock_movements USING btree (cause_id);
CREATE TRIGGER stock_movements_append_only BEFORE DELETE OR UPDATE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION events_are_append_only();
CREATE TRIGGER stock_movements_no_truncate BEFORE TRUNCATE ON public.stock_movements FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

create table texts (
  id uuid not null,
  return_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  clause text,
  body text not null,
  retention text not null,
  constraint texts_pkey PRIMARY KEY (id),
  constraint texts_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE CASCADE,
  constraint texts_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'dock_message'::text, 'plea'::text, 'reason'::text, 'safety'::text, 'agreement'::text])))
);
CREATE INDEX texts_return ON public.texts USING btree (return_id);
CREATE INDEX texts_words ON public.texts USING gin (search_words(body)) WHERE (kind = ANY (ARRAY['note'::text, 'dock_message'::text, 'plea'::text]));
CREATE TRIGGER texts_doubt AFTER DELETE ON public.texts REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search_doubt();
CREATE TRIGGER texts_redoubt AFTER UPDATE ON public.texts REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search_doubt();

create table totp_keys (
  person_id uuid not null,
  secret bytea not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint totp_keys_pkey PRIMARY KEY (person_id),
  constraint totp_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);

create table tracking_events (
  label_id uuid not null,
  at timestamp with time zone not null,
  status text not null,
  words text not null,
  constraint tracking_events_pkey PRIMARY KEY (label_id, at, status),
  constraint tracking_events_label_id_fkey FOREIGN KEY (label_id) REFERENCES labels(id) ON DELETE CASCADE
);

create table unassigned_parcels (
  id uuid not null,
  number text not null,
  status text not null,
  version integer not null,
  sequence integer not null,
  recorded_at timestamp with time zone not null,
  carrier text,
  tracking text,
  reference text,
  quantity integer not null,
  serials text[] not null,
  sender text,
  contents text,
  place text not null,
  origin_return_id uuid,
  conversation_id uuid,
  return_id uuid,
  ending text,
  ending_tracking text,
  ended_at timestamp with time zone,
  keeps text[] default '{words,evidence}'::text[] not null,
  constraint unassigned_parcels_pkey PRIMARY KEY (id),
  constraint unassigned_parcels_number_key UNIQUE (number),
  constraint unassigned_parcels_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE SET NULL,
  constraint unassigned_parcels_origin_return_id_fkey FOREIGN KEY (origin_return_id) REFERENCES returns(id) ON DELETE SET NULL,
  constraint unassigned_parcels_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id) ON DELETE SET NULL,
  constraint unassigned_parcels_check CHECK (((status = ANY (ARRAY['assigned'::text, 'ended'::text])) = (ended_at IS NOT NULL))),
  constraint unassigned_parcels_check1 CHECK (((status = 'ended'::text) = (ending IS NOT NULL))),
  constraint unassigned_parcels_ending_check CHECK ((ending = ANY (ARRAY['sent_on'::text, 'to_supplier'::text, 'disposed'::text, 'returned_to_sender'::text]))),
  constraint unassigned_parcels_quantity_check CHECK ((quantity > 0)),
  constraint unassigned_parcels_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'proposed'::text, 'assigned'::text, 'ended'::text])))
);
CREATE INDEX unassigned_parcels_conversation ON public.unassigned_parcels USING btree (conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX unassigned_parcels_done ON public.unassigned_parcels USING btree (ended_at DESC, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX unassigned_parcels_origin ON public.unassigned_parcels USING btree (origin_return_id) WHERE (origin_return_id IS NOT NULL);
CREATE INDEX unassigned_parcels_return ON public.unassigned_parcels USING btree (return_id) WHERE (return_id IS NOT NULL);
CREATE INDEX unassigned_parcels_serials ON public.unassigned_parcels USING gin (serials);
CREATE INDEX unassigned_parcels_tracking ON public.unassigned_parcels USING btree (search_key(tracking) text_pattern_ops) WHERE (tracking IS NOT NULL);

create table uploads (
  id uuid not null,
  owner_id uuid not null,
  within uuid,
  name text not null,
  size integer not null,
  received integer default 0 not null,
  parts uuid[] default '{}'::uuid[] not null,
  created_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  file_id uuid,
  constraint uploads_pkey PRIMARY KEY (id),
  constraint uploads_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint uploads_check CHECK (((received >= 0) AND (received <= size))),
  constraint uploads_size_check CHECK ((size > 0))
);
CREATE INDEX uploads_file ON public.uploads USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX uploads_owner ON public.uploads USING btree (owner_id) WHERE (ended_at IS NULL);
CREATE INDEX uploads_touched ON public.uploads USING btree (touched_at);

create table waiting_withdrawals (
  withdrawal_id uuid not null,
  at timestamp with time zone not null,
  unanswered boolean default true not null,
  unacknowledged boolean default false not null,
  constraint waiting_withdrawals_pkey PRIMARY KEY (withdrawal_id),
  constraint waiting_withdrawals_withdrawal_id_fkey FOREIGN KEY (withdrawal_id) REFERENCES withdrawals(id) ON DELETE CASCADE
);
CREATE INDEX waiting_withdrawals_age ON public.waiting_withdrawals USING btree (at, withdrawal_id);

create table webhook_deliveries (
  endpoint_id uuid not null,
  id uuid not null,
  type text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone,
  status integer,
  failure text,
  ended_at timestamp with time zone,
  constraint webhook_deliveries_pkey PRIMARY KEY (endpoint_id, id),
  constraint webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id) ON DELETE CASCADE,
  constraint webhook_deliveries_attempts_check CHECK ((attempts >= 0)),
  constraint webhook_deliveries_check CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'dropped'::text])))
);
CREATE INDEX webhook_deliveries_ended ON public.webhook_deliveries USING btree (at) WHERE (state <> 'waiting'::text);
CREATE INDEX webhook_deliveries_goods ON public.webhook_deliveries USING btree (((data ->> 'resolutionId'::text)), id DESC) WHERE (type = 'replacement.requested'::text);

create table webhook_endpoints (
  id uuid not null,
  url text not null,
  types text[] not null,
  sealed bytea not null,
  sealed_before bytea,
  previous_until timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  disabled_at timestamp with time zone,
  disabled_why text,
  constraint webhook_endpoints_pkey PRIMARY KEY (id),
  constraint webhook_endpoints_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id),
  constraint webhook_endpoints_check CHECK (((disabled_at IS NULL) = (disabled_why IS NULL))),
  constraint webhook_endpoints_check1 CHECK (((sealed_before IS NULL) = (previous_until IS NULL))),
  constraint webhook_endpoints_disabled_why_check CHECK ((disabled_why = ANY (ARRAY['by_hand'::text, 'gone'::text]))),
  constraint webhook_endpoints_url_check CHECK (((length(url) >= 1) AND (length(url) <= 2000)))
);

create table withdrawal_events (
  id uuid not null,
  withdrawal_id uuid not null,
  at timestamp with time zone not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  order_id uuid,
  return_id uuid,
  settles boolean not null,
  data jsonb not null,
  constraint withdrawal_events_pkey PRIMARY KEY (id),
  constraint withdrawal_events_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint withdrawal_events_return_id_fkey FOREIGN KEY (return_id) REFERENCES returns(id),
  constraint withdrawal_events_withdrawal_id_fkey FOREIGN KEY (withdrawal_id) REFERENCES withdrawals(id) ON DELETE CASCADE,
  constraint withdrawal_events_verb_check CHECK ((verb = ANY (ARRAY['acknowledged'::text, 'unacknowledged'::text, 'sent_again'::text, 'proven'::text, 'matched'::text, 'answered'::text])))
);
CREATE INDEX withdrawal_events_of ON public.withdrawal_events USING btree (withdrawal_id, id);
CREATE INDEX withdrawal_events_return ON public.withdrawal_events USING btree (return_id) WHERE (return_id IS NOT NULL);
CREATE TRIGGER withdrawal_events_append_only BEFORE DELETE OR UPDATE ON public.withdrawal_events FOR EACH ROW EXECUTE FUNCTION withdrawals_are_append_only();
CREATE TRIGGER withdrawal_events_no_truncate BEFORE TRUNCATE ON public.withdrawal_events FOR EACH STATEMENT EXECUTE FUNCTION withdrawals_are_append_only();

create table withdrawal_words (
  event_id uuid not null,
  body text not null,
  retention text not null,
  constraint withdrawal_words_pkey PRIMARY KEY (event_id),
  constraint withdrawal_words_event_id_fkey FOREIGN KEY (event_id) REFERENCES withdrawal_events(id) ON DELETE CASCADE
);

create table withdrawals (
  id uuid not null,
  at timestamp with time zone not null,
  day date not null,
  locale text not null,
  name text not null,
  contract text not null,
  email text not null,
  goods text,
  text text not null,
  order_id uuid,
  picked jsonb,
  person_id uuid,
  fingerprint bytea not null,
  nth smallint default 0 not null,
  recorded_as text,
  counts_from timestamp with time zone,
  retention text default 'statement'::text not null,
  constraint withdrawals_pkey PRIMARY KEY (id),
  constraint withdrawals_fingerprint_day_nth_key UNIQUE (fingerprint, day, nth),
  constraint withdrawals_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint withdrawals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint withdrawals_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE INDEX withdrawals_age ON public.withdrawals USING btree (at DESC, id DESC);
CREATE TRIGGER withdrawals_append_only BEFORE DELETE OR UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION withdrawals_are_append_only();
CREATE TRIGGER withdrawals_no_truncate BEFORE TRUNCATE ON public.withdrawals FOR EACH STATEMENT EXECUTE FUNCTION withdrawals_are_append_only();
