package io.espalier.engine.mapping;

/**
 * SQL about one row of a table, as Hibernate renders it: the row's alias is put in where it is
 * used.
 *
 * @param text with {@value #ALIAS} wherever the alias stands, {@code {@}.price * {@}.amount}
 */
public record SqlTemplate(String text) {

    /** What stands for the alias; Hibernate's own placeholder. */
    static final String ALIAS = "{@}";

    /** The SQL for the row of that alias. */
    public String with(String alias) {
        return text.replace(ALIAS, alias);
    }

    @Override
    public String toString() {
        return with("t");
    }
}
