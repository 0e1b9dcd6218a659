select t.id, t.title
from posts t
where exists (select from posts t1 where t1.parent_id = t.id and t1.score >= ?::integer)
order by t.created_at desc, t.id desc
fetch first ? rows only;
