select k.o, t.id, t.title
from unnest(?::bigint[]) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id
from unnest(?::bigint[]) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

select a1_0.id,r1_0.article_id,r1_1.id,r1_1.home_city,r1_1.country_code,r1_1.home_street,r1_1.manager_id,r1_1.name,a1_0.title from articles a1_0 left join article_reviewers r1_0 on a1_0.id=r1_0.article_id left join people r1_1 on r1_0.gone=false and r1_1.id=r1_0.person_id where a1_0.id in (?) and a1_0.deleted_at is null;

select p1_0.holder_id,p1_0.number from passports p1_0 where p1_0.holder_id=?;

insert into article_reviewers (article_id,person_id,gone) values (?,?,false);

select k.o, t.id, t.title
from unnest(?::bigint[]) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.name
from unnest(?::bigint[]) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from article_reviewers j1 join people t on t.id = j1.person_id
  where j1.article_id = k.k0 and j1.gone = false
  order by t.name, t.id
  fetch first ? rows only
) p;
