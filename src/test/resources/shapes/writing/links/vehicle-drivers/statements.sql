select k.o, t.id, t.plate, t.load
from unnest(?::bigint[]) with ordinality as k(k0, o)
join vehicles t on t.id = k.k0 and t.type = 2
order by t.id
for no key update of t;

select k.o, t.id
from unnest(?::bigint[]) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

select k.o, t.id
from unnest(?::bigint[]) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

select t1_0.id,d1_0.vehicle_id,d1_1.id,d1_1.home_city,d1_1.country_code,d1_1.home_street,d1_1.manager_id,d1_1.name,t1_0.plate,t1_0.load from vehicles t1_0 left join vehicle_drivers d1_0 on t1_0.id=d1_0.vehicle_id left join people d1_1 on d1_1.id=d1_0.person_id where t1_0.id in (?) and t1_0.type=2;

select p1_0.holder_id,p1_0.number from passports p1_0 where p1_0.holder_id=?;

select p1_0.holder_id,p1_0.number from passports p1_0 where p1_0.holder_id=?;

update vehicles set plate=?,load=? where id=?;

delete from vehicle_drivers where vehicle_id=? and person_id=?;

insert into vehicle_drivers (vehicle_id,person_id) values (?,?);

select k.o, t.id, t.load
from unnest(?::bigint[]) with ordinality as k(k0, o)
join vehicles t on t.id = k.k0 and t.type = 2;

select k.o, p.id, p.name
from unnest(?::bigint[]) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from vehicle_drivers j1 join people t on t.id = j1.person_id
  where j1.vehicle_id = k.k0
  order by t.name, t.id
  fetch first ? rows only
) p;
