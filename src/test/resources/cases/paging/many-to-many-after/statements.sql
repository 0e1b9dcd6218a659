select t.id, t.title
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
offset ? rows fetch first 3 rows only;

select k.o, f.previous, p.id, p.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (select exists (select from post_categories j1 join categories t on t.id = j1.category_id where j1.post_id = k.k0 and (t.created_at, t.id) >= (?::timestamp with time zone, ?::uuid)) as previous) f
left join lateral (
  select t.id, t.name
  from post_categories j1 join categories t on t.id = j1.category_id
  where j1.post_id = k.k0 and (t.created_at, t.id) < (?::timestamp with time zone, ?::uuid)
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p on true;
