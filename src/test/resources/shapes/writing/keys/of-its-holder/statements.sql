insert into passports (number,holder_id) values (?,?);

select k.o, t.holder_id, t.number, r1.id, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join passports t on t.holder_id = k.k0
left join lateral (select t1.id, t1.name from people t1 where t1.id = t.holder_id offset 0) r1 on true;
