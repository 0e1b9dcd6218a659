-- Questions and articles of the last days, no more than three of one author.
-- A week later a post needs twice the score to be as hot. Heat is counted from no day in particular: so a new post
-- changes the heat of no other, and a page begun before it goes on where it was. Deleted posts take no place of their
-- author's three.
select id, heat
from (
  select p.id, p.heat, row_number() over (partition by p.author order by p.heat desc, p.id desc) as place
  from (
    select p.id, coalesce(p.author_id, p.id) as author,
           round((log(p.score) / log(2) + extract(epoch from p.created_at) / 604800)::numeric, 6) as heat
    from posts p
    where p.created_at > coalesce(:until, (select max(created_at) from posts where deleted_at is null)) - make_interval(days => :days)
      and p.created_at <= coalesce(:until, (select max(created_at) from posts where deleted_at is null))
      and p.deleted_at is null and p.published and p.kind in ('QUESTION', 'ARTICLE') and p.score > 0
  ) p
) p
where place <= 3
