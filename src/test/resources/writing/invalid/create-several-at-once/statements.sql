select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join categories t on t.name = k.k0
order by t.id
for key share of t;
