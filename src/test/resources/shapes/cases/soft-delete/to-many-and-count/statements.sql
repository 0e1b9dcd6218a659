select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.text
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.text
  from notes t
  where t.author_id = k.k0 and t.active = 'Y'
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, p.id, p.text
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.text
  from notes t
  where t.author_id = k.k0 and t.active = 'Y'
  order by t.id
  fetch first 10 rows only
) p;

select k.o, a.v0
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from notes t
  where t.author_id = k.k0 and t.active = 'Y'
) a;
