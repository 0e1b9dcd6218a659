select t.id, t.title
from posts t
where t.deleted_at is null and exists (select from votes t1 where t1.post_id = t.id)
order by t.created_at, t.id
fetch first 20 rows only;

select k.o, g.g0, g.g1, g.v0, g.v1
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select date_trunc('month', t.cast_on::timestamp)::date as g0, t.kind as g1, count(*) as v0, min(t.cast_on) as v1
  from votes t
  where t.post_id = k.k0
  group by 1, 2
  order by g0, g1
  fetch first 10 rows only
) g;
