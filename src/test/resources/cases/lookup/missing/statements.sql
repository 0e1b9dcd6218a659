select k.o, t.id, t.name, r1.id, r1.bio
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.bio from profiles t1 where t1.user_id = t.id offset 0) r1 on true;
