select k.o, t.id, t.name
from unnest(?::uuid[]) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
