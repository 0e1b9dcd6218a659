package io.espalier.contract;

/** What has to be true of every server of a schema, as a sentence for people. */
enum Law {
    ANSWERED("A document that fits the schema is answered without errors."),
    TYPES("Every value has the type that the schema tells."),
    NULLS("Where the schema has `!`, no null comes."),
    BOUND("A document runs no more statements than its bound, whatever the rows."),
    SAME_BOUND("The bound follows from the document: longer pages do not change it."),
    NODE("`node` and `nodes` find every id that an answer showed, with its type."),
    LOOKUP("A lookup answers the row that has the values it was given."),
    PAGES("The pages of a list, one after the other, make the whole list."),
    BACKWARD("The pages from the end make the same list as those from the start."),
    CURSORS("A cursor is of its row, whatever page shows it."),
    PAGE_INFO("`pageInfo` tells where the page begins and ends, and whether there is more."),
    OFFSET("`offset` skips as many rows as it says, and no other."),
    NODES("`nodes` are the nodes of `edges`."),
    TOTAL("`totalCount` is the number of rows of the whole list, on every page."),
    AGGREGATE("An aggregate is of the rows that the list has."),
    GROUPS("Each row is in one group, and no two groups have the same key."),
    ORDER("Rows come in the order that `orderBy` says."),
    REVERSED("The opposite direction gives the opposite list."),
    FILTER("`where` answers the rows of which the condition holds, and no other."),
    COMPLEMENT("Of each row, either a condition holds or its opposite."),
    LIMIT("`limit` and `offset` cut a part out of the list."),
    CODES("A wrong value is refused with its documented code."),
    PAYLOAD("A mutation answers what it did, or `userErrors`, and never both.");

    private final String sentence;

    Law(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
