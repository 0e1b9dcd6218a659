select t.id, t.title
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 1 rows only;

select count(*), max(t.views)
from posts t
where t.deleted_at is null;

select t.kind as g0
from posts t
where t.deleted_at is null
group by 1
order by g0
fetch first 1 rows only;

select date_trunc('year', t.created_at, ?::text) as g0, count(*) as v0
from posts t
where t.deleted_at is null
group by 1
order by g0
fetch first 20 rows only;
