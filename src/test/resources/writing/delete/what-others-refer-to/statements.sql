select k.o, t.id, t.created_at, t.description, t.name, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join categories t on t.id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;

delete from categories where id=? and version=?;
