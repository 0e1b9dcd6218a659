insert into passports (number,holder_id) values (?,?);

select k.o, t.holder_id, t.number
from (values (?::bigint, 1)) as k(k0, o)
join passports t on t.holder_id = k.k0;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;
