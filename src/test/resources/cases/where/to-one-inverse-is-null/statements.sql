select t.id, t.name
from users t
where t.deleted_at is null and not exists (select from profiles t1 where t1.user_id = t.id)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
