select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.code
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0
order by t.code
for key share of t;
