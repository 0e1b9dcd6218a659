select k.o, t.id, t.article_id, t.in_reply_to_id, t.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam')
order by t.id
for no key update of t;
