select t.id, t.name
from categories t
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, g.g0, g.g1, g.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select s0.v as g0, t.published as g1, count(*) as v0
  from post_categories j1 join posts t on t.id = j1.post_id and t.deleted_at is null
  left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
  where j1.category_id = k.k0
  group by 1, 2
  order by g0, g1
  fetch first 10 rows only
) g;
