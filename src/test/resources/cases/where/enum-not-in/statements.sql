select t.id, t.title, t.kind
from posts t
where t.deleted_at is null and t.kind <> all (?::postkind[])
order by t.created_at desc, t.id desc
fetch first 20 rows only;
