select t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from people t
where t.country_code = ?::text
order by t.id
fetch first 6 rows only
for no key update of t;

select k.o, t.code
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0
order by t.code
for key share of t;

update people set home_city=?,country_code=?,home_street=?,manager_id=?,name=? where id=?;
