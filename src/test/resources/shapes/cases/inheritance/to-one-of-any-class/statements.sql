select t.id, t.day, t.pet_id
from visits t
order by t.id
fetch first 1001 rows only;

select k.o, t.id, t.kind, t.indoor
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0;
