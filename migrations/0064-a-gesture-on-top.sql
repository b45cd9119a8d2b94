-- A settlement may come on top of what is owed, and not in its place (decision 31). Conversations offer none: nothing is owed there yet.
alter table settlements drop constraint settlements_goods_check;
alter table settlements add constraint settlements_goods_check check (goods in ('kept', 'come_back', 'besides'));
