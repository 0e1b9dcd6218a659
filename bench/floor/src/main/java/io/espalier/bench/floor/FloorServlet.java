package io.espalier.bench.floor;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers the operations of the bench. */
final class FloorServlet extends HttpServlet {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Map<String, Operation> OPERATIONS =
            Map.ofEntries(
                    Map.entry("point", UserOperations::point),
                    Map.entry("list", PostOperations::list),
                    Map.entry("author", PostOperations::author),
                    Map.entry("tags", PostOperations::tags),
                    Map.entry("deep", UserOperations::deep),
                    Map.entry("wide", UserOperations::wide),
                    Map.entry("count", UserOperations::count),
                    Map.entry("filter", PostOperations::filter),
                    Map.entry("page", PostOperations::page),
                    Map.entry("cursor", PostOperations::cursor),
                    Map.entry("keys", CommentOperations::keys),
                    Map.entry("thread", CommentOperations::thread),
                    Map.entry("create", CommentOperations::create));

    private final transient DataSource database;

    FloorServlet(DataSource database) {
        this.database = database;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Request asked = Request.read(JSON, request.getInputStream());
        Operation operation = OPERATIONS.get(asked.operation());
        if (operation == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Answer answer;
        try (Connection connection = database.getConnection()) {
            answer = operation.read(connection, asked);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        response.setContentType("application/json");
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            json.writeStartObject();
            json.writeObjectPropertyStart("data");
            answer.write(json);
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
