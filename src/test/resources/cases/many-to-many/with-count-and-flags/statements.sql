select t.id, t.name
from categories t
order by t.created_at desc, t.id desc
fetch first 4 rows only;

select k.o, p.id, p.title, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.created_at
  from post_categories j1 join posts t on t.id = j1.post_id and t.deleted_at is null
  where j1.category_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_categories j1 join posts t on t.id = j1.post_id and t.deleted_at is null
  where j1.category_id = k.k0
) a;
