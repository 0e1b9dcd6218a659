select t.id, t.title
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
offset ? rows fetch first 2 rows only;

select count(*), sum(t.score)::numeric
from posts t
where t.deleted_at is null;
