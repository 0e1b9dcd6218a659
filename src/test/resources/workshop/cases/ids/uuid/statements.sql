insert into badges (code,worker_id,id) values (?,?,?);

select k.o, t.id, t.code
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.id = k.k0;
