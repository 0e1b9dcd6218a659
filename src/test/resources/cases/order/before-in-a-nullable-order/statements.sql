select f.next, p.id, p.title
from (select exists (select from posts t where (t.title, t.id) <= (?::text, ?::uuid)) as next) f
left join lateral (
  select u.id, u.title
  from (
    (
      select t.id, t.title
      from posts t
      where (t.title, t.id) > (?::text, ?::uuid)
      order by t.title, t.id
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.title
      from posts t
      where t.title is null
      order by t.title, t.id
      fetch first ? rows only
    )
  ) u
  order by u.title, u.id
  fetch first ? rows only
) p on true;
