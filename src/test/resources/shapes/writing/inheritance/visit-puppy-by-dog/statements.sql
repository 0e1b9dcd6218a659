select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY')
order by t.id
for key share of t;

insert into visits (day,pet_id,id) values (?,?,?);

select k.o, t.id, t.day
from (values (?::bigint, 1)) as k(k0, o)
join visits t on t.id = k.k0;
