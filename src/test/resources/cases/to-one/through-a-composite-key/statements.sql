select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.post_id, p.category_id, r1.id, r1.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.post_id, t.category_id
  from post_categories t
  where t.post_id = k.k0
  order by t.created_at desc, t.post_id desc, t.category_id desc
  fetch first 10 rows only
) p
left join lateral (select t1.id, t1.name from categories t1 where t1.id = p.category_id offset 0) r1 on true;

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;
