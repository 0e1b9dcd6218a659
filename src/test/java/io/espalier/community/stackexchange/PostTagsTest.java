package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c++><the-meta><naïve>",
                "|c++|the-meta|naïve|",
                "<c++><the-meta><c++><naïve>"
            })
    void readsBothFormsInTheirOrderAndEachTagOnce(String tags) {
        assertThat(PostTags.of(row(Map.of("Tags", tags))))
                .isEqualTo(List.of("c++", "the-meta", "naïve"));
    }

    @Test
    void isEmptyWithoutTags() {
        assertThat(PostTags.of(row(Map.of()))).isEmpty();
        assertThat(PostTags.of(row(Map.of("Tags", "")))).isEmpty();
        assertThat(PostTags.of(row(Map.of("Tags", "|")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hops",
                "<hops",
                "<hops>, <malt>",
                "|hops",
                "hops|",
                "<>",
                "<a<b>>",
                "|a||b|"
            })
    void refusesAnyOtherForm(String tags) {
        assertThatThrownBy(() -> PostTags.of(row(Map.of("Tags", tags))))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage(
                        "Posts.xml, line 7: Tags is neither of the form <a><b> nor |a|b|: '"
                                + tags
                                + "'");
    }

    private static DumpRow row(Map<String, String> attributes) {
        return new DumpRow("Posts.xml", 7, attributes);
    }
}
