select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id
from (values (?::text, 1)) as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;
