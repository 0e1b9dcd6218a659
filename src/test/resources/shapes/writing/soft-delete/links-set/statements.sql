select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

select j."article_id", j."person_id"
from unnest(?::bigint[]) as k(k0)
join article_reviewers j on j."article_id" = k.k0 and (j.gone = false);

update article_reviewers j
set gone = true
from unnest(?::bigint[], ?::bigint[]) as k(k0, k1)
where j."article_id" = k.k0 and j."person_id" = k.k1 and (j.gone = false);

insert into article_reviewers ("article_id", "person_id", gone)
select k.k0, k.k1, false from unnest(?::bigint[], ?::bigint[]) as k(k0, k1);

select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.name, t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_reviewers j1 on j1.article_id = k.k0 and j1.gone = false
  join people t on t.id = j1.person_id
) p
where p.":rank" <= 1001;
