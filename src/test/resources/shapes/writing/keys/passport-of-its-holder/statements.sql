select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.holder_id, t.number
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join passports t on t.holder_id = k.k0
order by t.holder_id
for update of t;

update passports set number=? where holder_id=?;

select k.o, t.id, t.name, r1.holder_id, r1.number
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0
left join lateral (select t1.holder_id, t1.number from passports t1 where t1.holder_id = t.id offset 0) r1 on true;
