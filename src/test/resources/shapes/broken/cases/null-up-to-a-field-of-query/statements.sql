select k.o, t.code
from (values (?::text, 1)) as k(k0, o)
join countries t on t.code = k.k0;

select k.o, t.code
from (values (?::text, 1)) as k(k0, o)
join countries t on t.code = k.k0;

select k.o, p.id, p.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from people t
  where t.country_code = k.k0
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, p.id, p.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from people t
  where t.country_code = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
