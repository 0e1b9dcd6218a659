select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from remarks t1 where t1.id = t.in_reply_to_id and (t1.approved and t1.body <> 'spam') and t1.body = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and not exists (select from remarks t1 where t1.id = t.in_reply_to_id and (t1.approved and t1.body <> 'spam'))
order by t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from remarks j1 join articles t1 on t1.id = j1.article_id and t1.deleted_at is null where j1.id = t.in_reply_to_id and (j1.approved and j1.body <> 'spam'))
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from articles t
where t.deleted_at is null and exists (select from remarks j1 join remarks t1 on t1.in_reply_to_id = j1.id and (t1.approved and t1.body <> 'spam') where j1.article_id = t.id and (j1.approved and j1.body <> 'spam'))
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from articles t
where t.deleted_at is null and exists (select from remarks t1 where exists (select from remarks j1 where j1.article_id = t.id and (j1.approved and j1.body <> 'spam') and t1.id = j1.in_reply_to_id) and (t1.approved and t1.body <> 'spam'))
order by t.id
fetch first 1001 rows only;

select count(*)
from articles t
where t.deleted_at is null and exists (select from remarks t1 where t1.article_id = t.id and (t1.approved and t1.body <> 'spam')) and not exists (select from remarks t1 where t1.article_id = t.id and (t1.approved and t1.body <> 'spam') and t1.body <> ?::text);
