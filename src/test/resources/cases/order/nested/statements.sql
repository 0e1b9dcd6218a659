select t.id, t.name
from users t
order by t.reputation desc, t.id desc
fetch first ? rows only;

select k.o, p.id, p.title, p.score
from unnest(?::uuid[]) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.score
  from posts t
  where t.author_id = k.k0
  order by t.score desc, t.id desc
  fetch first ? rows only
) p;
