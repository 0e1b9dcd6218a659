select k.o, t.id, t.content, t.parent_id
from unnest(?::uuid[]) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.content, t.parent_id
from unnest(?::uuid[]) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.content, t.parent_id
from unnest(?::uuid[]) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;
