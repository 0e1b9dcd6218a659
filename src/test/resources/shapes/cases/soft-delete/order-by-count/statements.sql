select t.id, t.name
from people t
left join lateral (select count(*) as v from notes t1 where t1.author_id = t.id and t1.active = 'Y') s0 on true
left join lateral (select max(t1.text) as v from notes t1 where t1.author_id = t.id and t1.active = 'Y') s1 on true
order by s0.v desc, s1.v, t.name desc, t.id desc
fetch first 1001 rows only;

select t.id, t.title, s0.v as s0
from articles t
left join lateral (select count(*) as v from remarks t1 where t1.article_id = t.id and (t1.approved and t1.body <> 'spam')) s0 on true
where t.deleted_at is null
order by s0.v, t.id
fetch first 1 rows only;

select count(*)
from articles t
where t.deleted_at is null;
