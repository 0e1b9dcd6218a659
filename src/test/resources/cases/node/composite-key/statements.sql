select k.o, t.post_id, t.category_id, t.assigned_at, r1.id, r1.title, r2.id, r2.name
from (values (?::uuid, ?::uuid, 1)) as k(k0, k1, o)
join post_categories t on t.post_id = k.k0 and t.category_id = k.k1
left join lateral (select t1.id, t1.title from posts t1 where t1.id = t.post_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id, t1.name from categories t1 where t1.id = t.category_id offset 0) r2 on true;
