select k.o, t.hall, t.number
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1
order by t.hall, t.number
for key share of t;
