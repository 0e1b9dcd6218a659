package io.espalier.engine.id;

import static io.espalier.engine.error.ErrorCode.INVALID_CURSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CursorTest {

    private static final String POSTS = Fingerprint.of("Post created_at desc, id desc");

    @Provide
    Arbitrary<List<@Nullable String>> keys() {
        return Texts.all().injectNull(0.3).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> opaque() {
        return Texts.opaque();
    }

    @Property
    void everyCursorReadsBack(@ForAll("keys") List<@Nullable String> keys) {
        Cursor cursor = new Cursor(POSTS, keys);
        assertThat(Cursor.decode(cursor.encode(), POSTS, keys.size())).isEqualTo(cursor);
    }

    @Property
    void aChangedCursorIsRefusedOrIsTheOneTextOfAnotherPlace(
            @ForAll("keys") List<@Nullable String> keys, @ForAll int place, @ForAll int character) {
        String changed = Texts.mutate(new Cursor(POSTS, keys).encode(), place, character);
        find(changed, keys.size())
                .ifPresent(cursor -> assertThat(cursor.encode()).isEqualTo(changed));
    }

    @Property
    void anyTextIsRefused(@ForAll("opaque") String text) {
        assertThat(find(text, 1)).isEmpty();
    }

    /** Every other exception than a refusal fails the test. */
    private static Optional<Cursor> find(String text, int size) {
        try {
            return Optional.of(Cursor.decode(text, POSTS, size));
        } catch (EngineException refusal) {
            assertThat(refusal.code()).isEqualTo(INVALID_CURSOR);
            return Optional.empty();
        }
    }

    @Test
    void tellsANullFromAnEmptyKey() {
        assertThat(new Cursor(POSTS, Arrays.asList((String) null)).encode())
                .isNotEqualTo(new Cursor(POSTS, List.of("")).encode())
                .isNotEqualTo(new Cursor(POSTS, List.of("~")).encode());
    }

    static List<List<@Nullable String>> foreign() {
        return List.of(
                List.of(""),
                List.of("1"),
                List.of("2", POSTS, "7"),
                Arrays.asList(null, POSTS, "7"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesPartsThatAreNoCursor(List<@Nullable String> parts) {
        String text = OpaqueText.encode(parts);
        EngineException refusal = refusal(text);
        assertThat(refusal.code()).isEqualTo(INVALID_CURSOR);
        assertThat(refusal).hasMessage("'" + text + "' is not a cursor of this API.");
    }

    static List<List<@Nullable String>> ofOtherLists() {
        return List.of(
                List.of("1", Fingerprint.of("Post id asc"), "7"),
                Arrays.asList("1", null, "7"),
                List.of("1", POSTS),
                List.of("1", POSTS, "7", "8"));
    }

    @ParameterizedTest
    @MethodSource("ofOtherLists")
    void refusesACursorOfAnotherTypeOrOrder(List<@Nullable String> parts) {
        String text = OpaqueText.encode(parts);
        EngineException refusal = refusal(text);
        assertThat(refusal.code()).isEqualTo(INVALID_CURSOR);
        assertThat(refusal)
                .hasMessage(
                        "'"
                                + text
                                + "' is a cursor of another list: it belongs to another type or order.");
    }

    @Test
    void refusesAnId() {
        assertThat(refusal(new GlobalId("Post", List.of("7")).encode()).code())
                .isEqualTo(INVALID_CURSOR);
    }

    private static EngineException refusal(String text) {
        return Objects.requireNonNull(
                catchThrowableOfType(EngineException.class, () -> Cursor.decode(text, POSTS, 1)));
    }
}
