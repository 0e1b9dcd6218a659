select t.id, t.title, t.content
from posts t
order by t.created_at desc, t.id desc
offset ? rows fetch first ? rows only;
