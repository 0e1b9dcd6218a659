select k.o, t.id, t.kind, t.title, t.parent_id, r1.id, r1.title, r1.accepted_answer_id, r2.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.title, t1.accepted_answer_id from posts t1 where t1.id = t.parent_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id from posts t1 where t1.id = r1.accepted_answer_id and t1.deleted_at is null offset 0) r2 on true;
