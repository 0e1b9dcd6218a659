select t.id, t.type, t.plate, t.load
from vehicles t
order by t.id
fetch first 1001 rows only;

select t.id, t.plate
from vehicles t
where t.type = 1
order by t.id
fetch first 1001 rows only;

select t.id, t.plate
from vehicles t
where t.type = 2
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from vehicle_drivers j1 join people t on t.id = j1.person_id
  where j1.vehicle_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from vehicle_drivers j1 join people t on t.id = j1.person_id
  where j1.vehicle_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
