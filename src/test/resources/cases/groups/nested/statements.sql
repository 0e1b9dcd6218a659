select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, g.g0, g.v0, g.v1
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.kind as g0, count(*) as v0, sum(t.views)::numeric as v1
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  group by 1
  order by count(*) desc, g0 desc
  fetch first 1 rows only
) g;
