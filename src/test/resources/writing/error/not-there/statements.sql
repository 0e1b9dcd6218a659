select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;
