select t.id, t.name
from users t
where exists (select from posts t1 where t1.author_id = t.id)
order by t.created_at desc, t.id desc
fetch first ? rows only;

select count(*)
from users t
where exists (select from posts t1 where t1.author_id = t.id);

select k.o, p.id, p.title, p.score
from unnest(?::uuid[]) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.score
  from posts t
  where t.author_id = k.k0 and t.published = ?::boolean and t.score > ?::integer
  order by t.created_at desc, t.id desc
  fetch first ? rows only
) p;

select k.o, c.n
from unnest(?::uuid[]) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as n
  from posts t
  where t.author_id = k.k0 and t.published = ?::boolean and t.score > ?::integer
) c;
