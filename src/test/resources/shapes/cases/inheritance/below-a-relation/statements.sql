select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.kind, p.name, p.enemy_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.name, t.enemy_id
  from pets t
  where t.owner_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY');
