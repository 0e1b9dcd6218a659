select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null and t1.title = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null and t1.id = ?::bigint)
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and not exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null and t1.id = ?::bigint)
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and not exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null)
order by t.id
fetch first 1001 rows only;
