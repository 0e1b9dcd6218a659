package io.espalier.community.post;

import io.espalier.community.Versioned;
import io.espalier.community.user.User;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A question, an answer to one, an article or a wiki page. The author is gone when the account is.
 */
@Entity
@Table(name = "posts")
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at")
public class Post extends Versioned {

    /** Unlike {@code @NotBlank} it lets null be. */
    private static final String NOT_BLANK = "(?s).*\\S.*";

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private PostKind kind;

    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = 300)
    private @Nullable String title;

    @Column(nullable = false)
    private String content;

    private boolean published = true;

    @PositiveOrZero private int views;

    private int score;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable User author;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Post parent;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Post acceptedAnswer;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.REMOVE)
    private List<Post> answers = new ArrayList<>();

    @OneToMany(mappedBy = "post", cascade = CascadeType.PERSIST)
    private List<PostCategory> postCategories = new ArrayList<>();

    @OneToMany(mappedBy = "post")
    private List<PostLink> links = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    private Post(PostKind kind, @Nullable User author, @Nullable String title, String content) {
        this.kind = kind;
        this.author = author;
        this.title = title;
        this.content = content;
    }

    public static Post question(User author, String title, String content) {
        return new Post(PostKind.QUESTION, author, title, content);
    }

    public static Post article(User author, String title, String content) {
        return new Post(PostKind.ARTICLE, author, title, content);
    }

    /** A page of the community, which has no author. */
    public static Post wiki(String title, String content) {
        return new Post(PostKind.WIKI, null, title, content);
    }

    /** A new answer to this question. */
    public Post answer(User answerer, String answerContent) {
        Post answer = new Post(PostKind.ANSWER, answerer, null, answerContent);
        answer.parent = this;
        answers.add(answer);
        return answer;
    }

    public PostKind kind() {
        return kind;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** Text, as HTML; may be empty. */
    public String content() {
        return content;
    }

    public boolean published() {
        return published;
    }

    public int views() {
        return views;
    }

    /** Up votes less down votes. */
    public int score() {
        return score;
    }

    public Optional<User> author() {
        return Optional.ofNullable(author);
    }

    /** The question, where this post is an answer. */
    public Optional<Post> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Post> acceptedAnswer() {
        return Optional.ofNullable(acceptedAnswer);
    }

    /** In no particular order. */
    public List<Post> answers() {
        return Collections.unmodifiableList(answers);
    }

    /** In no particular order. */
    public List<PostCategory> postCategories() {
        return Collections.unmodifiableList(postCategories);
    }

    /** The links from this post to others, in no particular order. */
    public List<PostLink> links() {
        return Collections.unmodifiableList(links);
    }

    public void edit(@Nullable String newTitle, String newContent) {
        title = newTitle;
        content = newContent;
    }

    /** Takes the post out of what readers see. */
    public void withdraw() {
        published = false;
    }

    public void publish() {
        published = true;
    }

    /**
     * Settles this question with one of its answers.
     *
     * @throws IllegalArgumentException if the post given does not answer this one
     */
    public void accept(Post answer) {
        if (answer.parent().filter(this::equals).isEmpty()) {
            throw new IllegalArgumentException("a question accepts one of its own answers only");
        }
        acceptedAnswer = answer;
    }

    public PostCategory fileUnder(Category category) {
        PostCategory filed = new PostCategory(this, category);
        postCategories.add(filed);
        return filed;
    }
}
