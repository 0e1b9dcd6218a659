select f.next, p.id, p.title, p.content
from (select exists (select from posts t where t.deleted_at is null and t.title is null and t.id >= ?::uuid) as next) f
left join lateral (
  select u.id, u.title, u.content
  from (
    with "range:1" as (
      select t.id, t.title, t.content
      from posts t
      where t.deleted_at is null and t.title is null and t.id < ?::uuid
      order by t.title desc, t.id desc
      fetch first 4 rows only
    ), "range:2" as (
      select t.id, t.title, t.content
      from posts t
      where t.deleted_at is null and t.title is not null and (select count(*) from "range:1") < 4
      order by t.title desc, t.id desc
      fetch first 4 rows only
    )
    select * from "range:1" union all select * from "range:2"
  ) u
  order by u.title desc, u.id desc
  fetch first 4 rows only
) p on true;
