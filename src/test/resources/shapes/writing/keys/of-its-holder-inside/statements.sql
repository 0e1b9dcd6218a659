insert into people (home_city,country_code,home_street,manager_id,name,id) values (?,?,?,?,?,?);

insert into passports (number,holder_id) values (?,?);

select k.o, t.id, t.name, r1.holder_id, r1.number
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0
left join lateral (select t1.holder_id, t1.number from passports t1 where t1.holder_id = t.id offset 0) r1 on true;
