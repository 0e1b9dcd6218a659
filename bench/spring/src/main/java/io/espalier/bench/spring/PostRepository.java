package io.espalier.bench.spring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, UUID> {

    String ROW = "select p.id, p.title, p.views, p.createdAt, p.author.id from Post p ";

    @Query(ROW + "where p.id = :id")
    Optional<PostRow> findRow(UUID id);

    @Query(ROW + "where p.id in :ids")
    List<PostRow> findRows(Collection<UUID> ids);

    @Query(ROW + "order by p.createdAt desc, p.id desc")
    List<PostRow> findNewest(Limit limit);

    /** A derived query that is asked for a page by its offset forgets cursors afterwards. */
    @Query(ROW + "order by p.createdAt desc, p.id desc")
    List<PostRow> findNewest(Pageable page);

    @Query(
            ROW
                    + """
                    where p.published and p.title like concat('%', :title, '%') and p.author.role = :authorRole
                    order by p.createdAt desc, p.id desc
                    """)
    List<PostRow> search(String title, Role authorRole, Limit limit);

    /** The newest of each author, in no order of authors. */
    @Query(
            """
            select p.id, p.title, p.views, p.createdAt, u.id
            from User u
            join lateral (
                select o.id as id, o.title as title, o.views as views, o.createdAt as createdAt
                from Post o
                where o.author = u
                order by o.createdAt desc, o.id desc
                limit :most
            ) p
            where u.id in :authors
            order by p.createdAt desc, p.id desc
            """)
    List<PostRow> findNewestOfEach(Collection<UUID> authors, int most);

    @Query(
            "select p.author.id, count(p) from Post p where p.author.id in :authors group by p.author.id")
    List<PostCount> countOfEach(Collection<UUID> authors);

    @Query("select c.id, c.name, p.id from Post p join p.categories c where p.id in :posts")
    List<CategoryRow> findCategoriesOfEach(Collection<UUID> posts);

    Window<Post> findBy(ScrollPosition position, Sort sort, Limit limit);
}
