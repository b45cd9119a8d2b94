-- The customer's written agreement that a refused unit be destroyed, and its words.
alter table return_units add column agreement jsonb;
alter table texts drop constraint texts_kind_check;
alter table texts add constraint texts_kind_check check (kind in ('note', 'dock_message', 'plea', 'reason', 'agreement'));
