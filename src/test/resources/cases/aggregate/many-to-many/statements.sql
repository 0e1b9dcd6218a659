select t.id, t.name
from categories t
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, a.v0, a.v1, a.v2, a.v3, a.v4
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0, count(distinct (select t1.id from users t1 where t1.id = t.author_id and t1.deleted_at is null)) as v1, sum(t.views)::numeric as v2, sum(t.score)::numeric as v3, max(t.created_at) as v4
  from post_categories j1 join posts t on t.id = j1.post_id and t.deleted_at is null
  where j1.category_id = k.k0
) a;
