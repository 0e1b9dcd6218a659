select t.id, t.kind, t.score, t.title
from posts t
order by t.kind, t.score desc, t.id desc
fetch first ? rows only;
