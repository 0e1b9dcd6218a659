select k.o, t.id, t.created_at, t.name, t.role
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
