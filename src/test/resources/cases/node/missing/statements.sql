select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.id = k.k0;
