-- What was voided in a period, for the accountant; and what was owed at a moment: what had not ended by then.
create index resolutions_voided on resolutions (voided_at, id) where executed_at is not null and voided_at is not null;
create index resolutions_ended on resolutions (coalesce(least(executed_at, voided_at), 'infinity')) where amount is not null;
