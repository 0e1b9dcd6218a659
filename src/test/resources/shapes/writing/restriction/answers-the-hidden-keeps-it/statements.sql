select k.o, t.id, t.article_id, t.in_reply_to_id, t.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
order by t.id
for no key update of t;

update remarks set article_id=?,in_reply_to_id=?,body=? where id=?;

select k.o, t.id, t.body, t.in_reply_to_id, r1.id, r1.body
from (values (?::bigint, 1)) as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
left join lateral (select t1.id, t1.body from remarks t1 where t1.id = t.in_reply_to_id and (t1.approved and t1.body <> 'spam') offset 0) r1 on true;
