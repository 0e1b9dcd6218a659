select k.o, t.id
from (values (?::text, 1)) as k(k0, o)
join categories t on t.name = k.k0;
