-- Links by which the shop signs its customers in: each opens one session. Kept until the link would have run out anyway.
create table launch_links (
  id_hash bytea primary key,
  expires_at timestamptz not null
);
create index launch_links_expiry on launch_links (expires_at);
