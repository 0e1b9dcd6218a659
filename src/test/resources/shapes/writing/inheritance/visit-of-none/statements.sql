select k.o, t.id, t.day, t.pet_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join visits t on t.id = k.k0
order by t.id
for no key update of t;
