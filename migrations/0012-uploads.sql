-- A file on its way, piece by piece: what has arrived is known here and not in a process, so that any server goes on with it.
create table uploads (
  id uuid primary key,
  -- A person or an API key, as in files.uploaded_by.
  owner_id uuid not null,
  -- The order or the conversation that the session was kept to, as in files.uploaded_within.
  within uuid,
  name text not null,
  size int not null check (size > 0),
  received int not null default 0 check (received between 0 and size),
  -- Names of the pieces in order; their bytes lie in the store under the upload's id.
  parts uuid[] not null default '{}',
  created_at timestamptz not null,
  touched_at timestamptz not null,
  -- Given up, or finished: then `file_id` is what it became.
  ended_at timestamptz,
  file_id uuid references files on delete set null
);
create index uploads_owner on uploads (owner_id) where ended_at is null;
create index uploads_touched on uploads (touched_at);
create index uploads_file on uploads (file_id) where file_id is not null;
create index files_unused on files (uploaded_by) where return_id is null;
