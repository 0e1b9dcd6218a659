select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;
