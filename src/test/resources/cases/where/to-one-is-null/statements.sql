select t.id, t.content
from posts t
where t.author_id is null
order by t.created_at desc, t.id desc
fetch first ? rows only;
