select t.id, t.kind, t.name
from pets t
order by t.id
fetch first 3 rows only;

select k.o, p.id, p.day
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.day
  from visits t
  where t.pet_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from pets t
  where t.enemy_id = k.k0 and t.kind = 'CAT'
  order by t.id
  fetch first 1001 rows only
) p;

select count(*)
from pets t;
