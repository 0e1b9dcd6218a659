select k.o, t.id, t.name, t.owner_id, t.trick
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY')
order by t.id
for no key update of t;

select d1_0.id,d1_0.kind,d1_0.name,d1_0.owner_id,d1_0.trick,d1_0.weeks from pets d1_0 where d1_0.id in (?) and d1_0.kind in ('DOG','PUPPY');

select k.o, t.id, t.name, t.owner_id, t.enemy_id, t.indoor
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT'
order by t.id
for no key update of t;

update pets set name=?,owner_id=?,enemy_id=?,indoor=? where id=?;

update pets set name=?,owner_id=?,trick=? where id=?;

select k.o, t.id, t.name, t.trick
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY');

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from pets t
  where t.enemy_id = k.k0 and t.kind = 'CAT'
  order by t.name, t.id
  fetch first 1001 rows only
) p;
