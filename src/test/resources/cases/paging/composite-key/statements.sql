select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;

select k.o, f.previous, p.post_id, p.category_id, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (select exists (select from post_categories t where t.category_id = k.k0 and (t.created_at, t.post_id, t.category_id) >= (?::timestamp with time zone, ?::uuid, ?::uuid)) as previous) f
left join lateral (
  select t.post_id, t.category_id, t.created_at
  from post_categories t
  where t.category_id = k.k0 and (t.created_at, t.post_id, t.category_id) < (?::timestamp with time zone, ?::uuid, ?::uuid)
  order by t.created_at desc, t.post_id desc, t.category_id desc
  fetch first 2 rows only
) p on true;
