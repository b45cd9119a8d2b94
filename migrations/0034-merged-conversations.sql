-- Two conversations of one person become one: the one that goes on has the messages of both, the other says where they are.
alter table conversations
  add column merged_into uuid references conversations,
  drop constraint conversations_status_check,
  add constraint conversations_status_check check (status in ('held', 'open', 'answered', 'closed', 'spam', 'in_return', 'merged')),
  add constraint conversations_merged_check check ((status = 'merged') = (merged_into is not null));
create index conversations_merged on conversations (merged_into) where merged_into is not null;
-- Whether an address was marked as spam before: what it writes next, unproven, is looked at first.
create index conversations_spam on conversations (email) where status = 'spam';
create index conversations_writer on conversations (email, id desc) where status in ('open', 'answered', 'closed');
