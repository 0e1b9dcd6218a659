select k.o, t.id, r1.id, r1.location, r1.user_id, r2.id, r3.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.location, t1.user_id from profiles t1 where t1.user_id = t.id offset 0) r1 on true
left join lateral (select t1.id from users t1 where t1.id = r1.user_id and t1.deleted_at is null offset 0) r2 on true
left join lateral (select t1.id from profiles t1 where t1.user_id = r2.id offset 0) r3 on true;
