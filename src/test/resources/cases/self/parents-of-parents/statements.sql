select k.o, t.id, t.content, t.parent_id, r1.id, r1.content, r1.parent_id, r2.id, r2.content, r2.parent_id, r3.id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.content, t1.parent_id from comments t1 where t1.id = t.parent_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id, t1.content, t1.parent_id from comments t1 where t1.id = r1.parent_id and t1.deleted_at is null offset 0) r2 on true
left join lateral (select t1.id from comments t1 where t1.id = r2.parent_id and t1.deleted_at is null offset 0) r3 on true;
