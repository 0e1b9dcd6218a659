select k.o, t.id, t.author_id, r1.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;
