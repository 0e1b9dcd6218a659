select k.o, t.id, t.kind, t.title, t.content, t.published, t.views, t.score, t.created_at, t.updated_at
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;
