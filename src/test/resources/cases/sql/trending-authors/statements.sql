select p.id, p.title, p.author_id, p.s0, r1.id, r1.name
from (
  select t.id, t.title, t.author_id, q.o0 as s0
  from (select distinct on (r.id) r.id, r.heat::numeric as o0 from (
select id, heat
from (
  select p.id, p.heat, row_number() over (partition by p.author order by p.heat desc, p.id desc) as place
  from (
    select p.id, coalesce(p.author_id, p.id) as author,
           round((log(p.score) / log(2) + extract(epoch from p.created_at) / 604800)::numeric, 6) as heat
    from posts p
    where p.created_at > coalesce(?::timestamp with time zone, (select max(created_at) from posts where deleted_at is null)) - make_interval(days => ?::integer)
      and p.created_at <= coalesce(?::timestamp with time zone, (select max(created_at) from posts where deleted_at is null))
      and p.deleted_at is null and p.published and p.kind in ('QUESTION', 'ARTICLE') and p.score > 0
  ) p
) p
where place <= 3
) r order by r.id, r.heat desc) q join lateral (select * from posts t where t.id = q.id and t.deleted_at is null limit 1) t on true
  order by q.o0 desc, t.id desc
  fetch first 4 rows only
) p
left join lateral (select t1.id, t1.name from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;
