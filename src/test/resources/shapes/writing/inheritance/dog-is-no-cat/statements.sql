select k.o, t.id, t.name, t.owner_id, t.enemy_id, t.indoor
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT'
order by t.id
for no key update of t;
