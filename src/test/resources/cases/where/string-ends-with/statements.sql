select t.id, t.title
from posts t
where t.title like ?::text
order by t.created_at desc, t.id desc
fetch first ? rows only;
