select k.o, t.id, t.article_id, t.in_reply_to_id, t.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
order by t.id
for no key update of t;

update remarks set article_id=?,in_reply_to_id=?,body=? where id=?;

select k.o, t.id, t.body, t.article_id, r1.id, r1.title
from (values (?::bigint, 1)) as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
left join lateral (select t1.id, t1.title from articles t1 where t1.id = t.article_id and t1.deleted_at is null offset 0) r1 on true;
