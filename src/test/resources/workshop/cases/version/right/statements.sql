select k.o, t.id, t.name, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for no key update of t;

update crews set name=?,version=? where id=? and version=?;

select k.o, t.id, t.name, t.version
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;
