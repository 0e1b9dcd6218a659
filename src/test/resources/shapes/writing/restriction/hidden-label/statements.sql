select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join labels t on t.id = k.k0 and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
order by t.id
for key share of t;
