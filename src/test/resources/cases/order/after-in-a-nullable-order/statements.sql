select f.previous, p.id, p.title
from (select exists (select from posts t where t.deleted_at is null and (t.title, t.id) <= (?::text, ?::uuid)) as previous) f
left join lateral (
  select u.id, u.title
  from (
    with "range:1" as (
      select t.id, t.title
      from posts t
      where t.deleted_at is null and (t.title, t.id) > (?::text, ?::uuid)
      order by t.title, t.id
      fetch first 4 rows only
    ), "range:2" as (
      select t.id, t.title
      from posts t
      where t.deleted_at is null and t.title is null and (select count(*) from "range:1") < 4
      order by t.title, t.id
      fetch first 4 rows only
    )
    select * from "range:1" union all select * from "range:2"
  ) u
  order by u.title, u.id
  fetch first 4 rows only
) p on true;
