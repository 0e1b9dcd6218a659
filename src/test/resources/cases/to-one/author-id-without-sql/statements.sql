select t.id, t.author_id
from posts t
order by t.created_at desc, t.id desc
fetch first ? rows only;
