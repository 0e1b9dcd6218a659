select t.id, t.title
from posts t
where t.deleted_at is null and exists (select from post_categories j1 join categories t1 on t1.id = j1.category_id where j1.post_id = t.id and t1.name = ?::text)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
