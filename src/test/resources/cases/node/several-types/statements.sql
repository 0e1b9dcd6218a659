select k.o, t.id, t.title, t.author_id, r1.id, r1.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.kind, t.cast_on
from (values (?::uuid, 1)) as k(k0, o)
join votes t on t.id = k.k0;

select k.o, t.post_id, t.category_id, t.assigned_at
from (values (?::uuid, ?::uuid, 1)) as k(k0, k1, o)
join post_categories t on t.post_id = k.k0 and t.category_id = k.k1;
