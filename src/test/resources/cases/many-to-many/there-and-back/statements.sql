select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;

select k.o, p.id, p.title
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from post_categories j1 join posts t on t.id = j1.post_id and t.deleted_at is null
  where j1.category_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from post_categories j1 join categories t on t.id = j1.category_id
  where j1.post_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 1 rows only
) p;
