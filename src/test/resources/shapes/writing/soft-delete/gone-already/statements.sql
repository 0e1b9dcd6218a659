select k.o, t.id, t.title
from unnest((select ?::text[])) with ordinality as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null
order by t.id
for update of t;
