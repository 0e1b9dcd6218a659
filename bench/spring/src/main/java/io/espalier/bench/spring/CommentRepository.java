package io.espalier.bench.spring;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommentRepository extends JpaRepository<Comment, UUID> {

    /** The newest on each post, in no order of posts. */
    @Query(
            """
            select c.id, c.content, c.authorId, p.id, c.parentId
            from Post p
            join lateral (
                select o.id as id, o.content as content, o.author.id as authorId, o.parent.id as parentId, o.createdAt as createdAt
                from Comment o
                where o.post = p
                order by o.createdAt desc, o.id desc
                limit :most
            ) c
            where p.id in :posts
            order by c.createdAt desc, c.id desc
            """)
    List<CommentRow> findNewestOfEach(Collection<UUID> posts, int most);

    @Query(
            """
            select c.id, c.content, c.authorId, p.id, null
            from Post p
            join lateral (
                select o.id as id, o.content as content, o.author.id as authorId, o.createdAt as createdAt
                from Comment o
                where o.post = p and o.parent is null
                order by o.createdAt desc, o.id desc
                limit :most
            ) c
            where p.id in :posts
            order by c.createdAt desc, c.id desc
            """)
    List<CommentRow> findNewestTopLevelOfEach(Collection<UUID> posts, int most);

    @Query(
            """
            select c.id, c.content, c.authorId, c.postId, p.id
            from Comment p
            join lateral (
                select o.id as id, o.content as content, o.author.id as authorId, o.post.id as postId, o.createdAt as createdAt
                from Comment o
                where o.parent = p
                order by o.createdAt desc, o.id desc
                limit :most
            ) c
            where p.id in :comments
            order by c.createdAt desc, c.id desc
            """)
    List<CommentRow> findNewestRepliesOfEach(Collection<UUID> comments, int most);
}
