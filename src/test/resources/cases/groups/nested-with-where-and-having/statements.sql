select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 4 rows only;

select k.o, g.g0, g.v0, g.v1, g.v2
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select s0.v as g0, count(*) as v0, sum(t.score)::numeric as v1, min(t.content) as v2
  from comments t
  left join lateral (select t1.kind as v from posts t1 where t1.id = t.post_id and t1.deleted_at is null) s0 on true
  where t.author_id = k.k0 and t.deleted_at is null and t.score >= ?::integer
  group by 1
  having sum(t.score)::numeric > ?::numeric
  order by g0
  fetch first 10 rows only
) g;
