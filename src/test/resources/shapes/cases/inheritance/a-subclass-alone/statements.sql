select t.id, t.name
from pets t
where t.kind in ('DOG', 'PUPPY')
order by t.id
fetch first 1001 rows only;

select t.id, t.kind, t.weeks
from pets t
order by t.id
offset ? rows fetch first 1 rows only;

select t.id
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from pets t
  where t.owner_id = k.k0 and t.kind = 'CAT'
  order by t.id
  fetch first 1001 rows only
) p;
