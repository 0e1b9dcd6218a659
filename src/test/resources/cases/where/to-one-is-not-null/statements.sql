select t.id, t.content
from posts t
where t.author_id is not null
order by t.created_at desc, t.id desc
fetch first ? rows only;
