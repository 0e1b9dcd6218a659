select t.id, t.author_id
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 5 rows only;

select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
