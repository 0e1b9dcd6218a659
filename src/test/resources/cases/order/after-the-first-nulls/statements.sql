select f.previous, p.id, p.title, p.content
from (select exists (select from posts t where t.title is null and t.id <= ?::uuid) as previous) f
left join lateral (
  select u.id, u.title, u.content
  from (
    (
      select t.id, t.title, t.content
      from posts t
      where t.title is not null
      order by t.title nulls first, t.id
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.title, t.content
      from posts t
      where t.title is null and t.id > ?::uuid
      order by t.title nulls first, t.id
      fetch first ? rows only
    )
  ) u
  order by u.title nulls first, u.id
  fetch first ? rows only
) p on true;
