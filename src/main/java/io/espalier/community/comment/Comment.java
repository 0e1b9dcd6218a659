package io.espalier.community.comment;

import io.espalier.community.Versioned;
import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a post, or a reply to such a remark. The author is gone when the account is; replies
 * stay when what they reply to is deleted.
 */
@Entity
@Table(name = "comments")
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at")
public class Comment extends Versioned {

    @NotBlank
    @Column(nullable = false)
    private String content;

    private int score;

    /** Deleted with the post, by the database: posts do not know of comments. */
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Post post;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable User author;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Comment parent;

    @OneToMany(mappedBy = "parent")
    private List<Comment> replies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    public Comment(Post post, User author, String content) {
        this.post = post;
        this.author = author;
        this.content = content;
    }

    /** A new reply to this comment, on the same post. */
    public Comment reply(User replier, String replyContent) {
        Comment reply = new Comment(post, replier, replyContent);
        reply.parent = this;
        replies.add(reply);
        return reply;
    }

    public String content() {
        return content;
    }

    /** Up votes less down votes. */
    public int score() {
        return score;
    }

    public Post post() {
        return post;
    }

    public Optional<User> author() {
        return Optional.ofNullable(author);
    }

    /** The comment that this one replies to. */
    public Optional<Comment> parent() {
        return Optional.ofNullable(parent);
    }

    /** In no particular order. */
    public List<Comment> replies() {
        return Collections.unmodifiableList(replies);
    }

    public void edit(String newContent) {
        content = newContent;
    }
}
