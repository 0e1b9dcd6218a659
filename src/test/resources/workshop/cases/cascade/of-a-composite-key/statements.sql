select k.o, t.aisle, t.height
from unnest((select ?::integer[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join racks t on t.aisle = k.k0 and t.height = k.k1
order by t.aisle, t.height
for update of t;

select k.o, t.aisle, t.height
from (values (?::integer, ?::integer, 1)) as k(k0, k1, o)
join racks t on t.aisle = k.k0 and t.height = k.k1;

select k.o, p.id
from unnest((select ?::integer[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
cross join lateral (
  select t.id
  from crates t
  where t.rack_aisle = k.k0 and t.rack_height = k.k1
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, t.id, t.rack_aisle, t.rack_height
from unnest((select ?::integer[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join crates t on t.rack_aisle = k.k0 and t.rack_height = k.k1
order by t.id
for update of t;

delete from crates where id=?;

delete from racks where aisle=? and height=?;
