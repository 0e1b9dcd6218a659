package io.espalier.engine.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTextTest {

    @Provide
    Arbitrary<List<@Nullable String>> parts() {
        return Texts.all().injectNull(0.2).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void everyListReadsBack(@ForAll("parts") List<@Nullable String> parts) {
        assertThat(OpaqueText.decode(OpaqueText.encode(parts))).isEqualTo(Optional.of(parts));
    }

    @Property
    void differentListsHaveDifferentTexts(
            @ForAll("parts") List<@Nullable String> one,
            @ForAll("parts") List<@Nullable String> other) {
        assertThat(OpaqueText.encode(one).equals(OpaqueText.encode(other)))
                .isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> opaque() {
        return Texts.opaque();
    }

    @Property
    void whatReadsAtAllIsTheOneTextOfItsList(@ForAll("opaque") String text) {
        OpaqueText.decode(text)
                .ifPresent(parts -> assertThat(OpaqueText.encode(parts)).isEqualTo(text));
    }

    @Test
    void isUrlSafeAndWithoutPadding() {
        assertThat(OpaqueText.encode(List.of("1", "User", "¿?>~")))
                .matches("[A-Za-z0-9_-]+")
                .isEqualTo(opaque("1:User:¿?>%~"));
    }

    @Test
    void tellsNullFromEmptyAndFromItsOwnSign() {
        List<@Nullable String> parts = Arrays.asList("~", "", null, "%~");
        assertThat(OpaqueText.encode(parts)).isEqualTo(opaque("%~::~:%%%~"));
        assertThat(OpaqueText.decode(opaque("%~::~:%%%~"))).isEqualTo(Optional.of(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~a", "a~", "~~", "a%b", "a%", "%", "%a", "a:~b"})
    void refusesASpellingThatEncodeNeverWrites(String joined) {
        assertThat(OpaqueText.decode(opaque(joined))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MTphOmI=",
                "MTphOmI==",
                "MTp+",
                "MTp/",
                "MTph OmI",
                "MTphOmI\n",
                "MTphOmJ",
                "_w",
                "ä"
            })
    void refusesWhatIsNotUrlSafeCanonicalBase64OfUtf8(String text) {
        assertThat(OpaqueText.decode(text)).isEmpty();
    }

    private static String opaque(String joined) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
