-- What was merged into one that was merged later goes on where that one does; since then every merger says so itself.
with recursive chains (id, last) as (
  select id, merged_into from conversations where merged_into is not null
  union
  select f.id, n.merged_into from chains f join conversations n on n.id = f.last where n.merged_into is not null
)
update conversations c set merged_into = f.last from chains f join conversations n on n.id = f.last
where c.id = f.id and n.merged_into is null and c.merged_into <> f.last;
