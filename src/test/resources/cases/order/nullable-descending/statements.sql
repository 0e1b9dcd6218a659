select t.id, t.title
from posts t
order by t.title desc, t.id desc
fetch first ? rows only;
