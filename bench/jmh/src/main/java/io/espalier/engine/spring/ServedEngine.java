package io.espalier.engine.spring;

import static java.util.stream.Collectors.toMap;

import graphql.ExecutionResult;
import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import io.espalier.bench.engine.EngineServer;
import io.espalier.engine.plan.HandWrittenNeeds;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine with the bench's entities and database, without HTTP, and one of the bench's
 * operations: those whose variables are the same on every server.
 */
@State(Scope.Benchmark)
public class ServedEngine {

    @Param({"point", "deep", "wide"})
    public String operation;

    private ConfigurableApplicationContext application;
    private ExecutionGraphQlService service;
    private Planner planner;
    private List<ExecutableNormalizedField> fields;
    private String document;
    private Map<String, Object> variables;

    @Setup(Level.Trial)
    public void start() throws IOException {
        application =
                new SpringApplicationBuilder(EngineServer.class).web(WebApplicationType.NONE).run();
        service = application.getBean(ExecutionGraphQlService.class);
        Path file = Path.of(System.getProperty("bench.documents"), operation + ".json");
        JsonNode request = JsonMapper.shared().readTree(Files.readString(file));
        document = request.get("query").asString();
        variables =
                request.path("variables").properties().stream()
                        .collect(toMap(Map.Entry::getKey, each -> each.getValue().asString()));
        planner =
                new Planner(
                        application.getBean(EngineGraphQl.class).binding(),
                        application.getBean(EspalierProperties.class).limits(),
                        new HandWrittenNeeds(Map.of()));
        fields =
                ExecutableNormalizedOperationFactory
                        .createExecutableNormalizedOperationWithRawVariables(
                                application.getBean(GraphQlSource.class).schema(),
                                Parser.parse(document),
                                operation,
                                RawVariables.of(variables))
                        .getTopLevelFields();
    }

    @TearDown(Level.Trial)
    public void stop() {
        application.close();
    }

    /** Plans the operation, which was parsed, validated and normalized before. */
    public Plan plan() {
        return planner.plan(fields);
    }

    /** All that happens to a request between its body and its answer's JSON. */
    public ExecutionResult execute() {
        return service.execute(
                        new DefaultExecutionGraphQlRequest(
                                document, operation, variables, Map.of(), "bench", Locale.ROOT))
                .block()
                .getExecutionResult();
    }

    public JsonMapper json() {
        return application.getBean(JsonMapper.class);
    }

    public DataSource database() {
        return application.getBean(DataSource.class);
    }
}
