select t.id, t.body
from (select distinct r.id from (
select id from remarks where body like '%' || ?::text || '%'
) r) q join lateral (select * from remarks t where t.id = q.id and (t.approved and t.body <> 'spam') limit 1) t on true
order by t.id
fetch first 1 rows only;

select t.id, t.body
from (select distinct r.id from (
select id from remarks where body like '%' || ?::text || '%'
) r) q join lateral (select * from remarks t where t.id = q.id and (t.approved and t.body <> 'spam') limit 1) t on true
order by t.id
fetch first 1 rows only;
