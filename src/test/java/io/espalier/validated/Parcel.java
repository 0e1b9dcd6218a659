package io.espalier.validated;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** What is sent. */
@Entity
@Table(name = "parcels")
@Parcel.Labelled
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Parcel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Size(max = 5)
    private @Nullable String label;

    @Min(1)
    @Max(30)
    private int weight;

    @Valid @Embedded private @Nullable Place place;

    private @Nullable List<@NotBlank String> marks;

    @Size(min = 3, groups = AtCustoms.class)
    private @Nullable String note;

    /** Shown by no field. */
    @CreationTimestamp private Instant createdAt;

    /** Shown by no field, and put on when Hibernate writes. */
    @Size(min = 4)
    private @Nullable String seal;

    void label(String text) {
        label = text;
    }

    /** A method that is a constraint. */
    @AssertTrue(message = "must not be as heavy as it is fragile")
    private boolean isPackedWell() {
        return weight < 20 || !"fragile".equals(note);
    }

    @PreUpdate
    void weigh() {
        seal = "again";
        if ("heavier".equals(note)) {
            weight = 31;
        }
    }

    /** When nobody here asks. */
    interface AtCustoms {}

    /** Of the class as a whole. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = LabelledValidator.class)
    @interface Labelled {
        String message() default "must have a label or a note";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Either is enough. */
    public static class LabelledValidator implements ConstraintValidator<Labelled, Parcel> {

        @Override
        public boolean isValid(Parcel parcel, ConstraintValidatorContext context) {
            return parcel.label != null || parcel.note != null;
        }
    }
}
