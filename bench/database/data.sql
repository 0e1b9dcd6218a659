-- The same rows each time: :users users, ten posts and fifty comments a user. Who writes and what is commented on is skewed: few have much.
-- Row n of a kind has the id md5(kind || n), and is 97 seconds younger than the one before.
create function pg_temp.key_of(kind text, n bigint) returns uuid immutable language sql as $$ select md5(kind || n)::uuid $$;
create function pg_temp.time_of(n bigint) returns timestamptz immutable language sql as
    $$ select timestamptz '2020-01-01 00:00+00' + n * interval '97 seconds' $$;
-- One of 1 to most: the square of a fraction, which a hash gives, leans to the low ones.
create function pg_temp.one_of(choice text, n bigint, most bigint) returns bigint immutable language sql as
    $$ select 1 + floor(most * power(('x' || substr(md5(choice || n), 1, 8))::bit(32)::bigint / 4294967296.0::float8, 2))::bigint $$;

insert into users
select pg_temp.key_of('u', n), 'user' || n || '@example.com', 'User ' || n,
    (case when n % 1000 = 1 then 'ADMIN' when n % 100 = 2 then 'MODERATOR' else 'USER' end)::role,
    pg_temp.time_of(n), pg_temp.time_of(n), null
from generate_series(1, :users) n;

insert into profiles
select pg_temp.key_of('f', n), 'Bio of user ' || n || repeat(' lorem ipsum', (n % 7)::int), 'https://example.com/a/' || n || '.png',
    pg_temp.key_of('u', n), pg_temp.time_of(n), pg_temp.time_of(n)
from generate_series(1, :users) n
where n % 5 <> 0;

insert into categories
select pg_temp.key_of('k', n), 'Category ' || n, pg_temp.time_of(n), pg_temp.time_of(n)
from generate_series(1, 30) n;

insert into posts
select pg_temp.key_of('p', n),
    'Post ' || n || ' about ' || (array['java', 'sql', 'graphql', 'batching', 'paging', 'indexes', 'locks', 'joins'])[1 + n % 8],
    repeat('Content of post ' || n || '. ', 5 + (n % 20)::int), n % 4 <> 0, (n::bigint * 7919 % 10000)::int,
    pg_temp.key_of('u', pg_temp.one_of('pa', n, :users)), pg_temp.time_of(n), pg_temp.time_of(n)
from generate_series(1, :users * 10) n;

-- One to three each, as far as they differ.
insert into post_categories
select distinct on (post, category) post, category, pg_temp.time_of(n + j)
from (
    select pg_temp.key_of('p', n) as post, pg_temp.key_of('k', 1 + (n::bigint * j * 31 + j) % 30) as category, n, j
    from generate_series(1, :users * 10) n, generate_series(1, 3) j
    where j <= 1 + n % 3
) pairs
order by post, category, n, j;

insert into comments
select pg_temp.key_of('c', n), 'Comment ' || n || repeat(' well said', (n % 9)::int),
    pg_temp.key_of('p', pg_temp.one_of('cp', n, :users * 10)), pg_temp.key_of('u', pg_temp.one_of('ca', n, :users)), null,
    pg_temp.time_of(n), pg_temp.time_of(n)
from generate_series(1, :users * 50) n;

-- Every third comment on a post answers the one before it.
update comments
set parent_id = before.previous
from (
    select id, lag(id) over posted as previous, row_number() over posted as place
    from comments
    window posted as (partition by post_id order by created_at, id)
) before
where before.id = comments.id and before.place % 3 = 0;

create index on posts (author_id, created_at desc, id desc);
create index on posts (created_at desc, id desc);
create index on comments (post_id, created_at desc, id desc);
create index on comments (author_id, created_at desc, id desc);
create index on comments (parent_id, created_at desc, id desc);
create index on post_categories (category_id, post_id);
create index on users (created_at desc, id desc);
vacuum analyze;
