select k.o, t.id, t.content, t.parent_id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.content, t.parent_id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.content, t.parent_id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;
