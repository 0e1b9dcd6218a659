select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY')
order by t.id
for key share of t;

insert into pets (name,owner_id,enemy_id,indoor,kind,id) values (?,?,?,?,'CAT',?);

select k.o, t.id, t.name, t.indoor, t.owner_id, t.enemy_id
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT';

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY');
