package io.espalier.engine.spring;

import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.limit.OperationLimits;
import io.espalier.engine.limit.PageLimits;
import io.espalier.engine.limit.TransportLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The engine's properties, {@code espalier.*}.
 *
 * @param statements whether every answer tells its statements in {@code extensions.espalier}
 * @param islands whether queries whose fields are all the engine's are answered without
 *     graphql-java walking them: the answers are the same, and cost less
 */
@ConfigurationProperties("espalier")
public record EspalierProperties(
        @DefaultValue Page page,
        @DefaultValue List list,
        @DefaultValue Batch batch,
        @DefaultValue Limit limit,
        @DefaultValue Sql sql,
        @DefaultValue Idempotency idempotency,
        @DefaultValue Cache cache,
        @DefaultValue("true") boolean statements,
        @DefaultValue("true") boolean islands) {

    /**
     * {@code espalier.page.*}.
     *
     * @param rootDefault rows of a connection of {@code Query} that is asked for no number
     * @param nestedDefault rows a parent of any other connection that is asked for no number
     * @param maximum the most rows that a page may be asked for
     * @param offsetMaximum the most rows that {@code offset} may skip
     */
    public record Page(
            @DefaultValue("20") int rootDefault,
            @DefaultValue("10") int nestedDefault,
            @DefaultValue("100") int maximum,
            @DefaultValue("1000000") int offsetMaximum) {}

    /**
     * {@code espalier.list.*}.
     *
     * @param maximum the most rows that a plain list may have for one parent
     * @param unindexed what to do at the start about lists of {@code Query} that can be filtered or
     *     sorted by what no index serves
     */
    public record List(
            @DefaultValue("1000") int maximum, @DefaultValue("warn") Unindexed unindexed) {}

    /** What to do about a list that no index serves. */
    public enum Unindexed {
        ALLOW,
        WARN,
        REFUSE
    }

    /**
     * {@code espalier.sql.*}.
     *
     * @param location the folder of the files that {@code @sql} names
     */
    public record Sql(@DefaultValue("classpath:graphql-sql/") String location) {}

    /**
     * {@code espalier.idempotency.*}.
     *
     * @param keep how long the answer to a request with an {@code Idempotency-Key} is kept
     * @param purge the pause between two removals of those that are older
     */
    public record Idempotency(
            @DefaultValue("24h") Duration keep, @DefaultValue("10m") Duration purge) {}

    /**
     * {@code espalier.cache.*}.
     *
     * @param plans whether the plans of operations are kept, in a part of the heap, for requests
     *     that send these again: the answers are the same, and cost less
     */
    public record Cache(@DefaultValue("true") boolean plans) {}

    /**
     * {@code espalier.batch.*}.
     *
     * @param maximum the most keys of one statement, to find out what batching does: answers stay
     *     the same, but the bound is no longer enforced
     */
    public record Batch(@DefaultValue("2147483647") int maximum) {}

    /**
     * {@code espalier.limit.*}: what a request may cost.
     *
     * @param body the largest body
     * @param bodyTime how long a body may take to arrive
     * @param answer the largest answer, before compression
     * @param answerTime how long a client may take to read its answer
     * @param tokens the most tokens of a document
     * @param fragments the most fragments that a document may define
     * @param depth how many fields may stand inside each other
     * @param fields the most fields of a document's operations, fragments written out
     * @param aliases the most aliases of a document's operations, fragments written out
     * @param conditions the most conditions of a {@code where}, and keys of an {@code orderBy}
     * @param statements the largest bound of an operation
     * @param nodes the most entities that the lists of an operation could answer
     * @param values the most fields that an answer could have
     * @param written the most entities that one field of a mutation may write
     * @param deadline how long an operation may take
     * @param queue how long an operation may wait for a connection
     * @param slow from when on an operation is slow: such documents share half of the connections
     * @param connections how many operations may use the database at a time; 0 for as many as its
     *     pool has
     */
    public record Limit(
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("10s") Duration bodyTime,
            @DefaultValue("20MB") DataSize answer,
            @DefaultValue("60s") Duration answerTime,
            @DefaultValue("10000") int tokens,
            @DefaultValue("100") int fragments,
            @DefaultValue("20") int depth,
            @DefaultValue("2000") int fields,
            @DefaultValue("250") int aliases,
            @DefaultValue("250") int conditions,
            @DefaultValue("50") int statements,
            @DefaultValue("100000") int nodes,
            @DefaultValue("1000000") int values,
            @DefaultValue("2000") int written,
            @DefaultValue("10s") Duration deadline,
            @DefaultValue("3s") Duration queue,
            @DefaultValue("500ms") Duration slow,
            @DefaultValue("0") int connections) {

        DocumentLimits document() {
            return new DocumentLimits(tokens, fragments, depth, fields, aliases, conditions);
        }

        OperationLimits operation() {
            return new OperationLimits(statements, nodes, values, deadline, queue, slow);
        }

        public TransportLimits transport() {
            return new TransportLimits(
                    Math.toIntExact(body.toBytes()),
                    bodyTime,
                    Math.toIntExact(answer.toBytes()),
                    answerTime);
        }
    }

    Limits limits() {
        return new Limits(
                new PageLimits(page.rootDefault, page.nestedDefault, page.maximum),
                list.maximum,
                page.offsetMaximum,
                batch.maximum,
                limit.written,
                limit.document(),
                limit.operation());
    }
}
