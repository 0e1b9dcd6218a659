select t.id, t.content
from posts t
order by t.author_id nulls first, t.id
fetch first ? rows only;
