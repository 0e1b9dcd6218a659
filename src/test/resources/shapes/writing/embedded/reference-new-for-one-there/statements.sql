select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

insert into countries (name,code) values (?,?);

update people set home_city=?,country_code=?,home_street=?,manager_id=?,name=? where id=?;

select k.o, t.id, t.name, t.home_street, t.home_city, t.country_code
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;

select k.o, t.code, t.name
from (values (?::text, 1)) as k(k0, o)
join countries t on t.code = k.k0;
