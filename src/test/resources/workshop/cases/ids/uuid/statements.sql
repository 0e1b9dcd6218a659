insert into badges (code,worker_id,id) values (?,?,?);

select k.o, t.id, t.code
from unnest(?::uuid[]) with ordinality as k(k0, o)
join badges t on t.id = k.k0;
