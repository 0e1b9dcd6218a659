-- The thread of a comment: up to the comment on the post itself, then down to every reply. A deleted comment is no part
-- of any: what replies to it begins a thread, as its parent is null.
-- Ids follow the order of creation, so a place made of them puts replies below what they reply to, the older first.
with recursive
  up (id, parent_id) as (
    select c.id, c.parent_id from comments c where c.id = :parent.id
    union
    select c.id, c.parent_id from up join comments c on c.id = up.parent_id where c.deleted_at is null
  ),
  thread (id, place) as (
    select up.id, up.id::text from up where not exists (select from up above where above.id = up.parent_id)
    union all
    select c.id, thread.place || '/' || c.id from thread join comments c on c.parent_id = thread.id
    where c.deleted_at is null
  )
select id, place collate "C" as place from thread
