insert into devices (name,arms,kind,id) values (?,?,'ROBOT',?);

select k.o, t.id, t.name, t.arms
from (values (?::bigint, 1)) as k(k0, o)
join devices t on t.id = k.k0 and t.kind = 'ROBOT';
