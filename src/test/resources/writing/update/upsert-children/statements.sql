select k.o, t.id, t.created_at, t.email, t.name, t.password_hash, t.reputation, t.role, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.avatar_url, t.bio, t.created_at, t.location, t.updated_at, t.user_id, t.version, t.website_url
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join profiles t on t.user_id = k.k0
order by t.id
for update of t;

update profiles set avatar_url=?,bio=?,location=?,updated_at=?,version=?,website_url=? where id=? and version=?;

select k.o, t.id, r1.id, r1.bio, r1.location
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.bio, t1.location from profiles t1 where t1.user_id = t.id offset 0) r1 on true;
