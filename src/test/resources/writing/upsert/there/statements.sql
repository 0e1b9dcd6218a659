select k.o, t.id, t.created_at, t.description, t.name, t.updated_at, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join categories t on t.name = k.k0
order by t.id
for no key update of t;

update categories set description=?,name=?,updated_at=?,version=? where id=? and version=?;

select k.o, t.id, t.name, t.description
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;
