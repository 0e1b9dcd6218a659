select t.id, t.name, t.manager_id
from people t
order by t.id
fetch first 1001 rows only;

select k.o, t.id, t.name, t.home_city
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0;
