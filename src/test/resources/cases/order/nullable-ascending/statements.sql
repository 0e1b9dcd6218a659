select t.id, t.title
from posts t
order by t.title, t.id
fetch first ? rows only;
