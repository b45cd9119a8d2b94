-- By which carrier and under which number the goods of a resolution have left.
alter table resolutions add column sent_by jsonb;
-- Goods that wait to be sent, and whether the shop was told.
create index resolutions_to_send on resolutions (owed_at, id) where state = 'owed' and kind in ('replacement', 'exchange');
create index webhook_deliveries_goods on webhook_deliveries ((data ->> 'resolutionId'), id desc) where type = 'replacement.requested';
