select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;
