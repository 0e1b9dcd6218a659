package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassesAheadTest {

    @Test
    void takesClassesOfTheProgramsOwnLoadersInTheirOrder() {
        String list =
                """
                # NOTE: Do not modify this file.
                java/lang/Object id: 0
                @lambda-proxy org/example/Some apply ()Ljava/util/function/Function;
                org/example/Some$Inner id: 7
                @lambda-form-invoker [LF_RESOLVE] java.lang.invoke.Invokers$Holder linkToTargetMethod
                org/example/Made id: 9 super: 0 interfaces: 4 source: /home/library.jar
                [Lorg/example/Other; id: 8
                """;

        assertThat(ClassesAhead.namesIn(list.lines()))
                .containsExactly(
                        "java.lang.Object", "org.example.Some$Inner", "[Lorg.example.Other;");
    }
}
