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

update people set home_city=?,country_code=?,home_street=?,manager_id=?,name=? where id=?;

select k.o, t.id, t.name, t.home_street, t.home_city, t.country_code, r1.code, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0
left join lateral (select t1.code, t1.name from countries t1 where t1.code = t.country_code offset 0) r1 on true;
