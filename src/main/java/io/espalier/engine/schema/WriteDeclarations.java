package io.espalier.engine.schema;

/** What the engine declares for writing: its directives, and the types of their arguments. */
final class WriteDeclarations {

    static final String READ_ONLY = "readOnly";
    static final String MUTATION = "mutation";
    static final String MUTATION_KIND = "kind";
    static final String MUTATION_OF = "of";

    static final String READ_ONLY_SDL =
            """

            "Leaves a type or field out of writes."
            directive @readOnly on OBJECT | INTERFACE | FIELD_DEFINITION
            """;

    /** For a schema that has mutations. */
    static final String MUTATION_SDL =
            """

            "What a field of `Mutation` does, where its name does not tell."
            directive @mutation(
              "What it does."
              kind: MutationKind!
              "The type whose objects it writes."
              of: String!
            ) on FIELD_DEFINITION

            "What a mutation of the engine does."
            enum MutationKind {
              "Creates one object."
              CREATE
              "Creates many."
              CREATE_MANY
              "Changes one."
              UPDATE
              "Changes all that fit conditions."
              UPDATE_MANY
              "Changes the one of a unique key, or creates it."
              UPSERT
              "Deletes one."
              DELETE
              "Deletes all that fit conditions."
              DELETE_MANY
              "Takes back that one was deleted."
              RESTORE
            }

            "How a document of mutations runs in the database."
            directive @transaction(
              "What it sees of others that run meanwhile."
              isolation: TransactionIsolation
              "How long it may take, in milliseconds."
              timeoutMs: Int
              "What is one transaction; ALL if nothing is said."
              mode: TransactionMode
            ) on MUTATION

            "What is one transaction."
            enum TransactionMode {
              "The document: if a field fails, nothing of it is written."
              ALL
              "Each field: what one has written stays, whatever becomes of the others."
              EACH
            }

            "What a transaction sees of others that run meanwhile."
            enum TransactionIsolation {
              "In each statement what was committed before it."
              READ_COMMITTED
              "In all statements what was committed before the first."
              REPEATABLE_READ
              "The same, and it fails where no order of the transactions would explain the outcome."
              SERIALIZABLE
            }
            """;
}
