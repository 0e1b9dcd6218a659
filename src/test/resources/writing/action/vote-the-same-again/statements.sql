select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select u1_0.id,v1_0.id,v1_0.kind from users u1_0 left join votes v1_0 on v1_0.user_id=u1_0.id and v1_0.post_id=? and v1_0.kind in ('UP'::VoteKind,'DOWN'::VoteKind) where u1_0.id=? and u1_0.deleted_at is null;

select k.o, t.id, t.kind, t.cast_on, t.user_id, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join votes t on t.id = k.k0
left join lateral (select t1.id, t1.name from users t1 where t1.id = t.user_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, t.id, t.score, t.version
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind = any (?::votekind[])
) a;
