select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT'
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY')
order by t.id
for key share of t;

insert into visits (day,pet_id,id) values (?,?,?);

select k.o, t.id, t.day, t.pet_id, r1.id, r1.kind, r1.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join visits t on t.id = k.k0
left join lateral (select t1.id, t1.kind, t1.name from pets t1 where t1.id = t.pet_id offset 0) r1 on true;
