select k.o, t.id, t.home_city, t.country_code, t.home_street, t.manager_id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.title
from unnest((select ?::text[])) with ordinality as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select j."article_id", j."person_id"
from unnest(?::bigint[]) as k(k0)
join article_reviewers j on j."person_id" = k.k0 and (j.gone = false)
join articles t on t."id" = j."article_id" and (t.deleted_at is null);

select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

update article_reviewers j
set gone = true
from unnest(?::bigint[], ?::bigint[]) as k(k0, k1)
where j."article_id" = k.k0 and j."person_id" = k.k1 and (j.gone = false);

insert into article_reviewers ("article_id", "person_id", gone)
select k.k0, k.k1, false from unnest(?::bigint[], ?::bigint[]) as k(k0, k1);

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join people t on t.id = k.k0;
