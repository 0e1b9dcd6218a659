select t.id, t.title
from posts t
where t.kind = ?::postkind
order by t.created_at desc, t.id desc
fetch first ? rows only;
