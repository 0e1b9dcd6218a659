select nextval('crew_numbers');

insert into crews (name,version,id) values (?,?,?);

select k.o, t.id, t.name, t.version
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;
