select t.id, t.name, t.home_city, t.country_code
from people t
order by t.id
fetch first 1001 rows only;

select k.o, t.code, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0;
