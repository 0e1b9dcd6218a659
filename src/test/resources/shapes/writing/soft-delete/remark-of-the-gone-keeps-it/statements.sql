select k.o, t.id, t.article_id, t.in_reply_to_id, t.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
order by t.id
for no key update of t;

update remarks set article_id=?,in_reply_to_id=?,body=? where id=?;

select k.o, t.id, t.body, t.article_id
from (values (?::bigint, 1)) as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam');

select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;
