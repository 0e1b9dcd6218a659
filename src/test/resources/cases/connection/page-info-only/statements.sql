select t.id, t.created_at
from posts t
order by t.created_at desc, t.id desc
fetch first ? rows only;
