select t.id, t.title, t.author_id
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 4 rows only;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
