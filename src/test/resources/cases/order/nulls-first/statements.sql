select t.id, t.title
from posts t
order by t.title nulls first, t.id
fetch first ? rows only;
