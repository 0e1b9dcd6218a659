select k.o, t.id, t.finder_id, t.name, t.weight
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join relics t on t.id = k.k0
order by t.id
for no key update of t;

update relics set finder_id=?,name=?,weight=? where id=?;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join relics t on t.id = k.k0;
