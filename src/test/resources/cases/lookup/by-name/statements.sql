select k.o, t.id, t.name, t.description
from unnest(?::text[]) with ordinality as k(k0, o)
join categories t on t.name = k.k0;
