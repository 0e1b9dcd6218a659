select t.id, t.title
from articles t
where t.deleted_at is null
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from articles t
where t.deleted_at is null
order by t.id
fetch first 20 rows only;

select count(*)
from articles t
where t.deleted_at is null;
