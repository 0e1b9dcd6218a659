select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join profiles t on t.user_id = k.k0;
