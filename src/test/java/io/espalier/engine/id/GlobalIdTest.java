package io.espalier.engine.id;

import static io.espalier.engine.error.ErrorCode.INVALID_ID;
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

class GlobalIdTest {

    @Provide
    Arbitrary<String> text() {
        return Texts.all();
    }

    @Provide
    Arbitrary<List<String>> key() {
        return Texts.all().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> opaque() {
        return Texts.opaque();
    }

    @Property
    void everyIdReadsBack(@ForAll("text") String type, @ForAll("key") List<String> key) {
        GlobalId id = new GlobalId(type, key);
        assertThat(GlobalId.decode(id.encode())).isEqualTo(id);
    }

    @Property
    void aChangedIdIsRefusedOrIsTheOneTextOfAnotherId(
            @ForAll("text") String type,
            @ForAll("key") List<String> key,
            @ForAll int place,
            @ForAll int character) {
        String changed = Texts.mutate(new GlobalId(type, key).encode(), place, character);
        find(changed).ifPresent(id -> assertThat(id.encode()).isEqualTo(changed));
    }

    @Property
    void anyTextIsRefusedOrIsTheOneTextOfAnId(@ForAll("opaque") String text) {
        find(text).ifPresent(id -> assertThat(id.encode()).isEqualTo(text));
    }

    /** Every other exception than a refusal fails the test. */
    private static Optional<GlobalId> find(String text) {
        try {
            return Optional.of(GlobalId.decode(text));
        } catch (EngineException refusal) {
            assertThat(refusal.code()).isEqualTo(INVALID_ID);
            return Optional.empty();
        }
    }

    @Test
    void isTheSameTextInEveryRelease() {
        assertThat(new GlobalId("User", List.of("0190163d-8694-739b-aea5-966c26f8ad91")).encode())
                .isEqualTo("MTpVc2VyOjAxOTAxNjNkLTg2OTQtNzM5Yi1hZWE1LTk2NmMyNmY4YWQ5MQ");
        assertThat(new GlobalId("Seat", List.of("12", "a:b")).encode())
                .isEqualTo(OpaqueText.encode(List.of("1", "Seat", "12", "a:b")));
    }

    static List<List<@Nullable String>> foreign() {
        return List.of(
                List.of(""),
                List.of("1"),
                List.of("1", "User"),
                List.of("2", "User", "7"),
                List.of("", "User", "7"),
                Arrays.asList(null, "User", "7"),
                Arrays.asList("1", null, "7"),
                Arrays.asList("1", "User", null),
                Arrays.asList("1", "User", "7", null));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesPartsThatAreNoId(List<@Nullable String> parts) {
        String text = OpaqueText.encode(parts);
        assertThat(refusal(text).code()).isEqualTo(INVALID_ID);
        assertThat(refusal(text)).hasMessage("'" + text + "' is not an id of this API.");
    }

    @Test
    void refusesACursor() {
        String cursor = new Cursor(Fingerprint.of("Post"), Arrays.asList(null, "7")).encode();
        assertThat(refusal(cursor).code()).isEqualTo(INVALID_ID);
    }

    @Test
    void showsNoMoreOfAForeignTextThanAMessageCanHold() {
        assertThat(refusal("x".repeat(100_000)))
                .hasMessage("'" + "x".repeat(60) + "…' is not an id of this API.");
        assertThat(refusal("x".repeat(59) + "🌱🌱"))
                .hasMessage("'" + "x".repeat(59) + "🌱…' is not an id of this API.");
    }

    private static EngineException refusal(String text) {
        return Objects.requireNonNull(
                catchThrowableOfType(EngineException.class, () -> GlobalId.decode(text)));
    }
}
