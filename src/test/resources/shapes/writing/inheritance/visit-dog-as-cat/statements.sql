select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT'
order by t.id
for key share of t;
