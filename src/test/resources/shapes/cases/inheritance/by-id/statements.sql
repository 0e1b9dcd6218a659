select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT';

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT';

select k.o, t.id, t.indoor
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT';
