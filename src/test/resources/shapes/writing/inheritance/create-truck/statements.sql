select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

insert into vehicles (plate,load,type,id) values (?,?,2,?);

insert into vehicle_drivers ("vehicle_id", "person_id")
select k.k0, k.k1 from unnest(?::bigint[], ?::bigint[]) as k(k0, k1);

select k.o, t.id, t.plate, t.load
from (values (?::bigint, 1)) as k(k0, o)
join vehicles t on t.id = k.k0 and t.type = 2;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join vehicle_drivers j1 on j1.vehicle_id = k.k0
  join people t on t.id = j1.person_id
) p
where p.":rank" <= 1001;
