package io.espalier.bench.spring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class UserController {

    private final UserRepository users;
    private final PostRepository posts;

    UserController(UserRepository users, PostRepository posts) {
        this.users = users;
        this.posts = posts;
    }

    @QueryMapping
    Optional<UserRow> user(@Argument UUID id) {
        return users.findRow(id);
    }

    @QueryMapping
    List<UserRow> newestUsers(@Argument int limit) {
        return users.findNewest(Limit.of(limit));
    }

    @BatchMapping(typeName = "User")
    List<List<PostRow>> fiveNewestPosts(List<UserRow> parents) {
        return newestPosts(parents, 5);
    }

    @BatchMapping(typeName = "User")
    List<List<PostRow>> tenNewestPosts(List<UserRow> parents) {
        return newestPosts(parents, 10);
    }

    private List<List<PostRow>> newestPosts(List<UserRow> parents, int most) {
        return Batches.manyOfEach(
                parents,
                UserRow::id,
                posts.findNewestOfEach(Batches.keys(parents, UserRow::id), most),
                PostRow::authorId);
    }

    @BatchMapping(typeName = "User")
    List<Long> postCount(List<UserRow> parents) {
        List<PostCount> counts = posts.countOfEach(Batches.keys(parents, UserRow::id));
        return Batches.oneOfEach(parents, UserRow::id, counts, PostCount::authorId).stream()
                .map(count -> count == null ? 0L : count.posts())
                .toList();
    }
}
