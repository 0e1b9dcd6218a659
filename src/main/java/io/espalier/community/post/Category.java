package io.espalier.community.post;

import io.espalier.community.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subject that posts are filed under, known by its name. */
@Entity
@Table(name = "categories")
public class Category extends Versioned {

    @NotBlank
    @Size(max = 100)
    @Column(nullable = false, unique = true)
    private String name;

    private @Nullable String description;

    @OneToMany(mappedBy = "category")
    private List<PostCategory> postCategories = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    public Category(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** What belongs here. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** In no particular order; may be very many. */
    public List<PostCategory> postCategories() {
        return Collections.unmodifiableList(postCategories);
    }

    public void describe(@Nullable String newDescription) {
        description = newDescription;
    }
}
