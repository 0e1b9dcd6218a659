select t.id, t.title
from posts t
order by t.score desc, t.id desc
fetch first ? rows only;
