package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTypeNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "uuid, uuid",
                "character varying(80), text",
                "varchar, text",
                "VARCHAR(255), text",
                "text, text",
                "character(3), bpchar",
                "char, bpchar",
                "timestamp(3) with time zone, timestamp with time zone",
                "timestamptz, timestamp with time zone",
                "timestamp(6), timestamp without time zone",
                "time(0), time without time zone",
                "|numeric(10, 2)|, numeric",
                "int4, integer",
                "bigserial, bigint",
                "float(53), double precision",
                "citext, citext",
                "Role, role",
                "app.\"Mood\", app.\"Mood\"",
                "\"Mood\", \"Mood\"",
                "character varying(20)[], varchar[]",
                "varchar(20) not null default 'x', text",
                "bigint GENERATED ALWAYS AS IDENTITY, bigint",
                "text collate \"C\", text"
            })
    void namesTheTypeThatAParameterIsCastTo(String declared, String cast) {
        assertThat(SqlTypeName.of(declared)).isEqualTo(cast);
    }
}
