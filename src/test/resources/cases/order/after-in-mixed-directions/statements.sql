select f.previous, p.id, p.kind, p.score
from (select exists (select from posts t where t.deleted_at is null and ((t.kind = ?::postkind and (t.score, t.id) >= (?::integer, ?::uuid)) or (t.kind < ?::postkind))) as previous) f
left join lateral (
  select u.id, u.kind, u.score
  from (
    with "range:1" as (
      select t.id, t.kind, t.score
      from posts t
      where t.deleted_at is null and t.kind = ?::postkind and (t.score, t.id) < (?::integer, ?::uuid)
      order by t.kind, t.score desc, t.id desc
      fetch first 4 rows only
    ), "range:2" as (
      select t.id, t.kind, t.score
      from posts t
      where t.deleted_at is null and t.kind > ?::postkind and (select count(*) from "range:1") < 4
      order by t.kind, t.score desc, t.id desc
      fetch first 4 rows only
    )
    select * from "range:1" union all select * from "range:2"
  ) u
  order by u.kind, u.score desc, u.id desc
  fetch first 4 rows only
) p on true;
