select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

insert into people (home_city,country_code,home_street,manager_id,name,id) values (?,?,?,?,?,?);

update people set home_city=?,country_code=?,home_street=?,manager_id=?,name=? where id=?;

select k.o, t.id, t.name, t.manager_id, r1.id, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0
left join lateral (select t1.id, t1.name from people t1 where t1.id = t.manager_id offset 0) r1 on true;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from people t
  where t.manager_id = k.k0
  order by t.name, t.id
  fetch first 1001 rows only
) p;
