select f.previous, p.id, p.kind, p.score
from (select exists (select from posts t where ((t.kind < ?::postkind) or (t.kind = ?::postkind and (t.score, t.id) >= (?::integer, ?::uuid)))) as previous) f
left join lateral (
  select u.id, u.kind, u.score
  from (
    (
      select t.id, t.kind, t.score
      from posts t
      where t.kind > ?::postkind
      order by t.kind, t.score desc, t.id desc
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.kind, t.score
      from posts t
      where t.kind = ?::postkind and (t.score, t.id) < (?::integer, ?::uuid)
      order by t.kind, t.score desc, t.id desc
      fetch first ? rows only
    )
  ) u
  order by u.kind, u.score desc, u.id desc
  fetch first ? rows only
) p on true;
