select k.o, t.id, t.kind, t.cast_on, t.created_at
from (values (?::uuid, 1)) as k(k0, o)
join votes t on t.id = k.k0;

select k.o, t.id, t.kind, t.views, t.score, t.published, t.created_at, t.content
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;
