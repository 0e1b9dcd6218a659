select t.id, t.title, t.score, t.author_id
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 2 rows only;

select k.o, t.id, t.name, t.reputation
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
