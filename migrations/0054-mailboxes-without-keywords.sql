-- A server that keeps no keywords cannot be asked which mails are ours: up to which one they are is kept here, in the numbering (UIDVALIDITY) that it stands in.
alter table mailboxes
  add column taken_validity text,
  add column taken_through bigint,
  add constraint mailboxes_taken_check check ((taken_validity is null) = (taken_through is null));
