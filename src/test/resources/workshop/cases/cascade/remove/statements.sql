select k.o, t.id, t.name, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for update of t;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;

select k.o, p.id, p.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from tasks t
  where t.crew_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, t.id, t.crew_id, t.site_code, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join orders t on t.crew_id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.crew_id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join tasks t on t.crew_id = k.k0
order by t.id
for update of t;

delete from crew_skills where crew_id=?;

delete from tasks where id=?;

delete from crews where id=? and version=?;
