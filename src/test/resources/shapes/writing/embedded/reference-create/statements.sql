insert into countries (name,code) values (?,?);

insert into people (home_city,country_code,home_street,manager_id,name,id) values (?,?,?,?,?,?);

select k.o, t.id, t.name, t.home_street, t.home_city, t.country_code, r1.code, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0
left join lateral (select t1.code, t1.name from countries t1 where t1.code = t.country_code offset 0) r1 on true;
