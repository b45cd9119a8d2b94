-- Why a label is given in spite of the lithium gate is a text of its own beside why the decision departs from the policy.
alter table texts drop constraint texts_kind_check,
  add constraint texts_kind_check check (kind in ('note', 'dock_message', 'plea', 'reason', 'safety', 'agreement'));
