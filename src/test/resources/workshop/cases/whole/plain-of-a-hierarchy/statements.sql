select k.o, t.id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join devices t on t.id = k.k0 and t.kind = 'PLAIN'
order by t.id
for no key update of t;

select d1_0.id,d1_0.kind,d1_0.name,d1_0.arms from devices d1_0 where d1_0.id in (?);

update devices set name=? where id=?;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join devices t on t.id = k.k0 and t.kind = 'PLAIN';
