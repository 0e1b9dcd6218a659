package io.espalier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Aggregates and groups of values of every type. */
class LedgerAggregateTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = LedgerApplication.database();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute("insert into branches values ('DE', 1), ('DE', 2), ('FR', 1)");
        jdbc.execute(
                "insert into accounts values (1, 'Ada', 'DE', 1), (2, null, 'FR', 1), (3, 'Max', null, null), (4, 'Big', null, null), (5, 'Heavy', null, null)");
        jdbc.execute(
                """
                insert into entries values
                    (1, 1, 'DE', 1, 0.10, 1, 30000, 0.5, 1, 'a', 'EUR', '2024-03-10 06:30Z', '2024-03-10 06:30', '2024-02-29', '06:30'),
                    (2, 1, 'DE', 2, 0.20, 2, 30000, 1.5, 2, 'a', 'JPY', '2024-03-10 07:30Z', '2024-12-31 23:59:59.999999', '2024-12-31', '06:59:59'),
                    (3, 1, 'DE', 1, 1000000000.00, null, 30000, null, null, 'b', 'EUR', '2024-11-03 05:30Z', null, null, null),
                    (4, 2, 'FR', 1, -0.30, 5, null, -2, 3, null, null, '2024-11-03 06:30Z', '0001-01-01 00:00', '0001-01-01', '00:00'),
                    (5, 2, null, null, null, null, null, null, null, null, null, null, null, null, null),
                    (6, 4, null, null, 9999999999.99, 9223372036854775807, 1, 1e308, 9999999999999999999999999999999999999999, 'zz', 'EUR', '2024-07-01 00:00Z', null, null, null),
                    (7, 4, null, null, 9999999999.99, 1, 1, 1, 9999999999999999999999999999999999999999, 'zz', 'EUR', '2024-07-01 00:00Z', null, null, null),
                    (8, 5, null, null, null, null, null, 1.7e308, null, null, null, null, null, null, null),
                    (9, 5, null, null, null, null, null, 1.7e308, null, null, null, null, null, null, null)
                """);
        application = LedgerApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    private static String account(int number) {
        return new GlobalId("Account", List.of(String.valueOf(number))).encode();
    }

    private static Answer entriesOf(int number, String selection) {
        return application.execute(
                "query ($id: ID!) { account(id: $id) { entries { " + selection + " } } }",
                Map.of("id", account(number)));
    }

    private static String data(Answer answer) {
        return answer.dataTree().path("account").path("entries").toString();
    }

    @Test
    void sumsAreExactAndMeansOfMoneyAreDecimal() {
        assertThat(
                        data(
                                entriesOf(
                                        1,
                                        "aggregate { count sum { amount units pieces weight tokens } avg { amount units pieces weight tokens } }")))
                .isEqualTo(
                        """
                        {"aggregate":{"count":3,\
                        "sum":{"amount":"1000000000.30","units":"3","pieces":"90000","weight":2.0,"tokens":"3"},\
                        "avg":{"amount":"333333333.43333333","units":1.5,"pieces":30000.0,"weight":1.0,"tokens":"1.5000000000000000"}}}\
                        """);
    }

    @Test
    void extremesAreValuesOfTheAttribute() {
        String fields =
                "{ amount units pieces weight tokens mark bookedAt notedAt dueOn closesAt }";
        assertThat(data(entriesOf(1, "aggregate { min " + fields + " max " + fields + " }")))
                .isEqualTo(
                        """
                        {"aggregate":{"min":{"amount":"0.10","units":"1","pieces":30000,"weight":0.5,"tokens":"1","mark":"a",\
                        "bookedAt":"2024-03-10T06:30:00Z","notedAt":"2024-03-10T06:30","dueOn":"2024-02-29","closesAt":"06:30:00"},\
                        "max":{"amount":"1000000000.00","units":"2","pieces":30000,"weight":1.5,"tokens":"2","mark":"b",\
                        "bookedAt":"2024-11-03T05:30:00Z","notedAt":"2024-12-31T23:59:59.999999","dueOn":"2024-12-31","closesAt":"06:59:59"}}}\
                        """);
    }

    @Test
    void aSumBeyondALongIsAnErrorOfItsFieldAlone() {
        Answer answer = entriesOf(4, "aggregate { count sum { units tokens amount } }");
        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "The sum of 'units' has more than the 64 bits of a Long.",
                              "path" : [
                                "account",
                                "entries",
                                "aggregate",
                                "sum",
                                "units"
                              ],
                              "extensions" : {
                                "code" : "LIMIT_EXCEEDED"
                              }
                            }
                          ],
                          "data" : {
                            "account" : {
                              "entries" : {
                                "aggregate" : {
                                  "count" : 2,
                                  "sum" : {
                                    "units" : null,
                                    "tokens" : "19999999999999999999999999999999999999998",
                                    "amount" : "19999999999.98"
                                  }
                                }
                              }
                            }
                          }
                        }
                        """);
    }

    @Test
    void aSumBeyondADoubleIsATypedError() {
        Answer answer = entriesOf(5, "aggregate { sum { weight } }");
        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "A number or date that was computed is beyond what its type can hold.",
                              "extensions" : {
                                "code" : "LIMIT_EXCEEDED"
                              }
                            }
                          ]
                        }
                        """);
    }

    @Test
    void everyTimeZoneThatIsTakenIsOneOfPostgres() {
        List<@Nullable String> known =
                new JdbcTemplate(database.dataSource())
                        .queryForList("select name from pg_timezone_names", String.class);
        String document =
                "query ($zone: String!) { entries { groups(by: [{bookedAt: DAY}], first: 0, timeZone: $zone) { __typename } } }";
        List<String> taken =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> !known.contains(zone))
                        .filter(zone ->
                                application
                                        .execute(document, Map.of("zone", zone))
                                        .errors()
                                        .isEmpty())
                        .toList();
        assertThat(taken).isEqualTo(List.of());
        assertThat(application.execute(document, Map.of("zone", "Europe/Berlin")).errors())
                .isEqualTo(List.of());
    }

    @Test
    void countsDifferentRelationsByTheirWholeKey() {
        assertThat(
                        application
                                .execute(
                                        "{ entries { aggregate { count countDistinct { branch account mark currency amount } } } }")
                                .dataTree()
                                .toString())
                .isEqualTo(
                        """
                        {"entries":{"aggregate":{"count":9,"countDistinct":{"branch":3,"account":4,"mark":3,"currency":2,"amount":5}}}}\
                        """);
    }

    @Test
    void aListWhoseParentHasNoKeyIsOfNoRows() {
        String document =
                "query ($id: ID!) { account(id: $id) { branchEntries { totalCount aggregate { count countDistinct { mark } sum { amount } min { dueOn } }"
                        + " groups(by: [{mark: VALUE}]) { key { mark } } } } }";
        Answer answer = application.execute(document, Map.of("id", account(3)));
        assertThat(answer.dataTree().path("account").toString())
                .isEqualTo(
                        """
                        {"branchEntries":{"totalCount":0,"aggregate":{"count":0,"countDistinct":{"mark":0},"sum":{"amount":null},"min":{"dueOn":null}},"groups":[]}}\
                        """);
        assertThat(answer.executed()).isEqualTo(1);
        assertThat(answer.bound()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: VALUE | amount | 0.10=1 0.20=1 1000000000.00=1",
                "mark: VALUE | mark | a=2 b=1",
                "currency: VALUE | currency | EUR=2 JPY=1",
                "branch: {code: VALUE} | branch { code } | {code:1}=2 {code:2}=1",
                "bookedAt: HOUR | bookedAt | 2024-03-10T06:00:00Z=1 2024-03-10T07:00:00Z=1 2024-11-03T05:00:00Z=1",
                "notedAt: HOUR | notedAt | 2024-03-10T06:00=1 2024-12-31T23:00=1 null=1",
                "notedAt: QUARTER | notedAt | 2024-01-01T00:00=1 2024-10-01T00:00=1 null=1",
                "dueOn: DAY | dueOn | 2024-02-29=1 2024-12-31=1 null=1",
                "dueOn: WEEK | dueOn | 2024-02-26=1 2024-12-30=1 null=1",
                "dueOn: MONTH | dueOn | 2024-02-01=1 2024-12-01=1 null=1",
                "dueOn: YEAR | dueOn | 2024-01-01=2 null=1",
                "closesAt: HOUR | closesAt | 06:00:00=2 null=1",
                "closesAt: VALUE | closesAt | 06:30:00=1 06:59:59=1 null=1",
            })
    void keysAreValuesOfTheAttribute(String by, String key, String expected) {
        Answer answer =
                entriesOf(
                        1,
                        "groups(by: [{" + by + "}]) { key { " + key + " } aggregate { count } }");
        StringBuilder groups = new StringBuilder();
        answer.dataTree()
                .path("account")
                .path("entries")
                .path("groups")
                .forEach(group -> {
                    var value = group.path("key").path(key.replaceAll(" .*", ""));
                    groups.append(' ')
                            .append(value.isObject() ? value.toString() : value.asString("null"))
                            .append('=')
                            .append(group.path("aggregate").path("count"));
                });
        assertThat(groups.toString().strip().replace("\"", "")).isEqualTo(expected);
    }

    /** The clocks of New York went from 2 to 3 in March and from 2 to 1 in November. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOUR | 2024-03-10T06:00:00Z 2024-03-10T07:00:00Z 2024-11-03T05:00:00Z 2024-11-03T06:00:00Z",
                "DAY | 2024-03-10T05:00:00Z 2024-11-03T04:00:00Z",
                "WEEK | 2024-03-04T05:00:00Z 2024-10-28T04:00:00Z",
                "MONTH | 2024-03-01T05:00:00Z 2024-11-01T04:00:00Z",
                "QUARTER | 2024-01-01T05:00:00Z 2024-10-01T04:00:00Z",
                "YEAR | 2024-01-01T05:00:00Z",
            })
    void stretchesBeginWhereTheClocksOfTheTimeZoneSaySo(String bucket, String expected) {
        Answer answer =
                application.execute(
                        "{ entries(where: {account: {owner: {notIn: [\"Big\"]}}, bookedAt: {isNull: false}}) { groups(by: [{bookedAt: "
                                + bucket
                                + "}], timeZone: \"America/New_York\") { key { bookedAt } } } }");
        StringBuilder keys = new StringBuilder();
        answer.dataTree()
                .path("entries")
                .path("groups")
                .forEach(group ->
                        keys.append(' ').append(group.path("key").path("bookedAt").asString()));
        assertThat(keys.toString().strip()).isEqualTo(expected);
    }

    @Test
    void comparesMoneyInHavingWithoutLoss() {
        assertThat(
                        application
                                .execute(
                                        """
                                        { entries { groups(
                                            by: [{account: {owner: VALUE}}]
                                            having: {sum: {amount: {gte: "1000000000.30"}}, avg: {tokens: {isNull: false}}}
                                            orderBy: [{avg: {amount: DESC}}]
                                        ) { key { account { owner } } aggregate { sum { amount } } } } }
                                        """)
                                .dataTree()
                                .toString())
                .isEqualTo(
                        """
                        {"entries":{"groups":[\
                        {"key":{"account":{"owner":"Big"}},"aggregate":{"sum":{"amount":"19999999999.98"}}},\
                        {"key":{"account":{"owner":"Ada"}},"aggregate":{"sum":{"amount":"1000000000.30"}}}]}}\
                        """);
    }
}
