-- Copies of all rows, espalier.copies times: copy k is the whole community k days earlier, with ids made of the originals'.
-- Beside that every parent gets more children: from each copy one more post an author, one more comment a post, and so on.
-- What is empty stays empty, so the same relations have something to read.
create function pg_temp.copy_of(id uuid, k integer) returns uuid language sql immutable
    return case when id is null then null else md5(id::text || ' ' || k)::uuid end;
create function pg_temp.more_of(id uuid, k integer) returns uuid language sql immutable
    return md5(id::text || ' more ' || k)::uuid;
create function pg_temp.copies() returns setof integer language sql stable
    return generate_series(1, current_setting('espalier.copies')::integer);
create function pg_temp.earlier(moment timestamptz, k integer) returns timestamptz language sql immutable
    return moment - make_interval(secs => k * 86400);

create temp table original_users as select * from users;
create temp table original_profiles as select * from profiles;
create temp table original_posts as select * from posts;
create temp table original_comments as select * from comments;
create temp table original_categories as select * from categories;
create temp table original_post_categories as select * from post_categories;
create temp table original_votes as select * from votes;
create temp table original_badges as select * from badges;
create temp table original_post_links as select * from post_links;

insert into users
    select pg_temp.copy_of(id, k), name, email || k, role, reputation, password_hash, pg_temp.earlier(created_at, k), updated_at
    from original_users, pg_temp.copies() k;
insert into profiles
    select pg_temp.copy_of(id, k), pg_temp.copy_of(user_id, k), bio, avatar_url, location, website_url, pg_temp.earlier(created_at, k), updated_at
    from original_profiles, pg_temp.copies() k;
insert into posts
    select pg_temp.copy_of(id, k), kind, title, content, published, views, score, pg_temp.copy_of(author_id, k), pg_temp.copy_of(parent_id, k),
           pg_temp.copy_of(accepted_answer_id, k), pg_temp.earlier(created_at, k), updated_at
    from original_posts, pg_temp.copies() k;
insert into posts
    select pg_temp.more_of(id, k), kind, title, content, published, views, score, author_id, parent_id, null, pg_temp.earlier(created_at, k), updated_at
    from original_posts, pg_temp.copies() k;
insert into comments
    select pg_temp.copy_of(id, k), content, score, pg_temp.copy_of(post_id, k), pg_temp.copy_of(author_id, k), pg_temp.copy_of(parent_id, k), pg_temp.earlier(created_at, k), updated_at
    from original_comments, pg_temp.copies() k order by original_comments.id;
insert into comments
    select pg_temp.more_of(id, k), content, score, post_id, author_id, parent_id, pg_temp.earlier(created_at, k), updated_at
    from original_comments, pg_temp.copies() k;
insert into categories
    select pg_temp.copy_of(id, k), name || ' ' || k, description, pg_temp.earlier(created_at, k), updated_at
    from original_categories, pg_temp.copies() k;
insert into post_categories
    select pg_temp.copy_of(post_id, k), pg_temp.copy_of(category_id, k), assigned_at, pg_temp.earlier(created_at, k), updated_at
    from original_post_categories, pg_temp.copies() k;
insert into post_categories
    select post_id, pg_temp.copy_of(category_id, k), assigned_at, pg_temp.earlier(created_at, k), updated_at
    from original_post_categories, pg_temp.copies() k;
insert into post_categories
    select pg_temp.copy_of(post_id, k), category_id, assigned_at, pg_temp.earlier(created_at, k), updated_at
    from original_post_categories, pg_temp.copies() k;
insert into votes
    select pg_temp.copy_of(id, k), kind, pg_temp.copy_of(post_id, k), pg_temp.copy_of(user_id, k), cast_on, pg_temp.earlier(created_at, k), updated_at
    from original_votes, pg_temp.copies() k;
insert into votes
    select pg_temp.more_of(id, k), kind, post_id, case when kind not in ('UP', 'DOWN') then user_id end, cast_on, pg_temp.earlier(created_at, k), updated_at
    from original_votes, pg_temp.copies() k;
insert into badges
    select pg_temp.copy_of(id, k), name, level, pg_temp.copy_of(user_id, k), awarded_at, pg_temp.earlier(created_at, k), updated_at
    from original_badges, pg_temp.copies() k;
insert into badges
    select pg_temp.more_of(id, k), name, level, user_id, awarded_at, pg_temp.earlier(created_at, k), updated_at
    from original_badges, pg_temp.copies() k;
insert into post_links
    select pg_temp.copy_of(id, k), kind, pg_temp.copy_of(post_id, k), pg_temp.copy_of(related_post_id, k), pg_temp.earlier(created_at, k), updated_at
    from original_post_links, pg_temp.copies() k;
insert into post_links
    select pg_temp.more_of(id, k), kind, post_id, pg_temp.copy_of(related_post_id, k), pg_temp.earlier(created_at, k), updated_at
    from original_post_links, pg_temp.copies() k;
