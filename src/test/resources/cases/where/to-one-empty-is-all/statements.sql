select t.id, t.content
from posts t
order by t.created_at desc, t.id desc
fetch first ? rows only;
