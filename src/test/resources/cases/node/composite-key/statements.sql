select k.o, t.post_id, t.category_id, t.assigned_at
from (values (?::uuid, ?::uuid, 1)) as k(k0, k1, o)
join post_categories t on t.post_id = k.k0 and t.category_id = k.k1;

select k.o, t.id, t.title
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;
