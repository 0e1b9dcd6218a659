insert into people (home_city,country_code,home_street,manager_id,name,id) values (?,?,?,?,?,?);

select k.o, t.id, t.name, t.manager_id
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;
