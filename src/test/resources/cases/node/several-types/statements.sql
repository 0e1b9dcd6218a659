select k.o, t.id, t.title, t.author_id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.kind, t.cast_on
from (values (?::uuid, 1)) as k(k0, o)
join votes t on t.id = k.k0;

select k.o, t.post_id, t.category_id, t.assigned_at
from (values (?::uuid, ?::uuid, 1)) as k(k0, k1, o)
join post_categories t on t.post_id = k.k0 and t.category_id = k.k1;

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
