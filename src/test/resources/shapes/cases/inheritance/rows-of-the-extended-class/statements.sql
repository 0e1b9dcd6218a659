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

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join vehicle_drivers j1 on j1.vehicle_id = k.k0
  join people t on t.id = j1.person_id
) p
where p.":rank" <= 1001;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join vehicle_drivers j1 on j1.vehicle_id = k.k0
  join people t on t.id = j1.person_id
) p
where p.":rank" <= 1001;
