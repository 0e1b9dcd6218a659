insert into pets (name,owner_id,trick,weeks,kind,id) values (?,?,?,?,'PUPPY',?);

select k.o, t.id, t.name, t.weeks, t.trick
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'PUPPY';

select k.o, p.id, p.day
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.day
  from visits t
  where t.pet_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
