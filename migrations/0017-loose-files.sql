-- A file of a conversation is used: what lies loose is found, and counted, without it.
drop index files_loose;
create index files_loose on files (uploaded_at) where return_id is null and conversation_id is null;
drop index files_unused;
create index files_unused on files (uploaded_by) where return_id is null and conversation_id is null;
