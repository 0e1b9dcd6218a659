select k.o, t.id, t.author_id, t.text
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join notes t on t.id = k.k0 and t.active = 'Y'
order by t.id
for update of t;

select k.o, t.id, t.text
from (values (?::bigint, 1)) as k(k0, o)
join notes t on t.id = k.k0 and t.active = 'Y';

update notes set active='N' where id=? and active='Y';
