-- Every mail of a case is shown with what became of it, and one that is sent again says of which it is a copy and who asked.
alter table mails
  add column again_of uuid references mails (id) on delete set null,
  add column asked_by uuid references people (id);
create index mails_again on mails (again_of) where again_of is not null;
