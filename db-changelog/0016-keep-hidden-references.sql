--liquibase formatted sql

--changeset espalier:0016-keep-hidden-references splitStatements:false stripComments:false
--comment: A reference to a deleted row reads as null, so null for it is no change: it stays, whoever writes.

create function is_deleted_user(key uuid) returns boolean language sql stable as $$
    select exists (select from users where id = key and deleted_at is not null)
$$;
comment on function is_deleted_user(uuid) is 'Whether there is such a user, but deleted.';

create function is_deleted_post(key uuid) returns boolean language sql stable as $$
    select exists (select from posts where id = key and deleted_at is not null)
$$;
comment on function is_deleted_post(uuid) is 'Whether there is such a post, but deleted.';

create function is_deleted_comment(key uuid) returns boolean language sql stable as $$
    select exists (select from comments where id = key and deleted_at is not null)
$$;
comment on function is_deleted_comment(uuid) is 'Whether there is such a comment, but deleted.';

create function keep_hidden_references_of_posts() returns trigger language plpgsql as $$
begin
    if new.author_id is null and is_deleted_user(old.author_id) then
        new.author_id := old.author_id;
    end if;
    if new.accepted_answer_id is null and is_deleted_post(old.accepted_answer_id) then
        new.accepted_answer_id := old.accepted_answer_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_posts() is 'Keeps a deleted author and a deleted accepted answer, which read as null, from being written as null.';

create trigger keep_hidden_references before update on posts for each row
    when ((old.author_id is not null and new.author_id is null)
        or (old.accepted_answer_id is not null and new.accepted_answer_id is null))
    execute function keep_hidden_references_of_posts();

create function keep_hidden_references_of_comments() returns trigger language plpgsql as $$
begin
    if new.author_id is null and is_deleted_user(old.author_id) then
        new.author_id := old.author_id;
    end if;
    if new.parent_id is null and is_deleted_comment(old.parent_id) then
        new.parent_id := old.parent_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_comments() is 'Keeps a deleted author and a deleted parent, which read as null, from being written as null.';

create trigger keep_hidden_references before update on comments for each row
    when ((old.author_id is not null and new.author_id is null)
        or (old.parent_id is not null and new.parent_id is null))
    execute function keep_hidden_references_of_comments();

create function keep_hidden_references_of_votes() returns trigger language plpgsql as $$
begin
    if new.post_id is null and is_deleted_post(old.post_id) then
        new.post_id := old.post_id;
    end if;
    if new.user_id is null and is_deleted_user(old.user_id) then
        new.user_id := old.user_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_votes() is 'Keeps a deleted post and a deleted voter, who read as null, from being written as null.';

create trigger keep_hidden_references before update on votes for each row
    when ((old.post_id is not null and new.post_id is null)
        or (old.user_id is not null and new.user_id is null))
    execute function keep_hidden_references_of_votes();

create function keep_hidden_references_of_post_links() returns trigger language plpgsql as $$
begin
    if new.post_id is null and is_deleted_post(old.post_id) then
        new.post_id := old.post_id;
    end if;
    if new.related_post_id is null and is_deleted_post(old.related_post_id) then
        new.related_post_id := old.related_post_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_post_links() is 'Keeps deleted posts, which read as null, from being written as null.';

create trigger keep_hidden_references before update on post_links for each row
    when ((old.post_id is not null and new.post_id is null)
        or (old.related_post_id is not null and new.related_post_id is null))
    execute function keep_hidden_references_of_post_links();

create function keep_hidden_references_of_profiles() returns trigger language plpgsql as $$
begin
    if new.user_id is null and is_deleted_user(old.user_id) then
        new.user_id := old.user_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_profiles() is 'Keeps a deleted user, who reads as null, from being written as null.';

create trigger keep_hidden_references before update on profiles for each row
    when ((old.user_id is not null and new.user_id is null))
    execute function keep_hidden_references_of_profiles();

create function keep_hidden_references_of_badges() returns trigger language plpgsql as $$
begin
    if new.user_id is null and is_deleted_user(old.user_id) then
        new.user_id := old.user_id;
    end if;
    return new;
end
$$;
comment on function keep_hidden_references_of_badges() is 'Keeps a deleted user, who reads as null, from being written as null.';

create trigger keep_hidden_references before update on badges for each row
    when ((old.user_id is not null and new.user_id is null))
    execute function keep_hidden_references_of_badges();

--rollback drop trigger keep_hidden_references on badges;
--rollback drop trigger keep_hidden_references on profiles;
--rollback drop trigger keep_hidden_references on post_links;
--rollback drop trigger keep_hidden_references on votes;
--rollback drop trigger keep_hidden_references on comments;
--rollback drop trigger keep_hidden_references on posts;
--rollback drop function keep_hidden_references_of_badges();
--rollback drop function keep_hidden_references_of_profiles();
--rollback drop function keep_hidden_references_of_post_links();
--rollback drop function keep_hidden_references_of_votes();
--rollback drop function keep_hidden_references_of_comments();
--rollback drop function keep_hidden_references_of_posts();
--rollback drop function is_deleted_comment(uuid);
--rollback drop function is_deleted_post(uuid);
--rollback drop function is_deleted_user(uuid);
