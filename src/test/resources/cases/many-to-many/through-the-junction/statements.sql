select t.id, t.name
from categories t
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, p.post_id, p.category_id, p.assigned_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.post_id, t.category_id, t.assigned_at
  from post_categories t
  where t.category_id = k.k0
  order by t.created_at desc, t.post_id desc, t.category_id desc
  fetch first 10 rows only
) p;

select k.o, t.id, t.title
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;
