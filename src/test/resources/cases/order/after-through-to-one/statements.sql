select f.previous, p.id, p.title, p.author_id, p.s0, r1.id, r1.name
from (select exists (select from posts t left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true where t.deleted_at is null and (s0.v, t.id) <= (?::text, ?::uuid)) as previous) f
left join lateral (
  select u.id, u.title, u.author_id, u.s0
  from (
    with "range:1" as (
      select t.id, t.title, t.author_id, s0.v as s0
      from posts t
      left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
      where t.deleted_at is null and (s0.v, t.id) > (?::text, ?::uuid)
      order by s0.v, t.id
      fetch first 4 rows only
    ), "range:2" as (
      select t.id, t.title, t.author_id, s0.v as s0
      from posts t
      left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
      where t.deleted_at is null and s0.v is null and (select count(*) from "range:1") < 4
      order by s0.v, t.id
      fetch first 4 rows only
    )
    select * from "range:1" union all select * from "range:2"
  ) u
  order by u.s0, u.id
  fetch first 4 rows only
) p on true
left join lateral (select t1.id, t1.name from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;
