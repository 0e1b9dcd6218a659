select p2_0.id from posts p1_0 join posts p2_0 on p2_0.id=p1_0.parent_id and p2_0.deleted_at is null where p1_0.id=? and p1_0.deleted_at is null;

select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.title, t.version, t.accepted_answer_id, r1.id, r1.content, r1.author_id, r2.id, r2.name
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.content, t1.author_id from posts t1 where t1.id = t.accepted_answer_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id, t1.name from users t1 where t1.id = r1.author_id and t1.deleted_at is null offset 0) r2 on true;
