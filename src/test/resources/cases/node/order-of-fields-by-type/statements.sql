select k.o, t.id, t.created_at, t.name, t.role
from unnest(?::uuid[]) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
