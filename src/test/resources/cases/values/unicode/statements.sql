select t.id, t.title, t.content
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
offset ? rows fetch first 2 rows only;
