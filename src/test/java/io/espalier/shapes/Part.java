package io.espalier.shapes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON is read into, by getters. */
public class Part {

    private @Nullable String name;
    private @Nullable Grade grade;
    @PositiveOrZero private int count;
    private @Nullable List<@Valid Part> parts;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Grade getGrade() {
        return grade;
    }

    public void setGrade(@Nullable Grade grade) {
        this.grade = grade;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public @Nullable List<Part> getParts() {
        return parts;
    }

    public void setParts(@Nullable List<Part> parts) {
        this.parts = parts;
    }
}
