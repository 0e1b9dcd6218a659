select k.o, t.code
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0
order by t.code
for key share of t;

select k.o, t.code
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0
order by t.code
for key share of t;

insert into countries (name,code) values (?,?);

insert into people (home_city,country_code,home_street,manager_id,name,id) values (?,?,?,?,?,?);

select k.o, t.id, t.name, t.home_city, t.country_code
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0;

select k.o, t.code, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0;
