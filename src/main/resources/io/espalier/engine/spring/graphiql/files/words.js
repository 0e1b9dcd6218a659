// Numbers, paths and kinds of statements as people read them.

const COUNT = new Intl.NumberFormat("en");

/** "1 row", "1,234 rows". */
export function counted(count, noun) {
    return `${COUNT.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "0.42 ms", "4.3 ms", "1,234 ms": no more digits than matter. */
export function milliseconds(time) {
    const digits = time < 1 ? 2 : time < 100 ? 1 : 0;
    return `${time.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}

const KINDS = {
    ROW: "one",
    PAGE: "page of",
    ALL: "all of",
    AGGREGATE: "totals of",
    GROUPS: "groups of",
    LOCK: "rows locked before they are written",
    COUNT: "rows counted before they are written",
    QUERY: "query of hand-written code",
    WRITE: "write",
    KEY: "idempotency key",
};

/** The fields between a connection and its rows. */
const ROWS = new Set(["nodes", "edges", "node"]);

/** "page of User"; the type keeps its name in the schema. */
export function kindOf({ kind, entity }) {
    return [KINDS[kind] ?? kind.toLowerCase(), entity].filter(Boolean).join(" ");
}

/** "with author, author.profile": what was read beside its rows; empty where nothing was. */
export function joinedOf({ joined = [], path }) {
    const below = joined.map(steps => steps.slice(path.length).filter(step => !ROWS.has(step)).join("."));
    return below.length > 0 ? `with ${[...new Set(below)].join(", ")}` : "";
}

/** For how many keys a read below the root asked; empty at the root. */
export function batchOf({ keys, path, milliseconds }) {
    if (milliseconds === undefined) {
        return "did not run: nothing led to it";
    }
    if (path.length < 2) {
        return "";
    }
    return keys === 1 ? "for 1 key" : `for ${COUNT.format(keys)} keys, one statement`;
}

/** Everything that ran: its statements, rows and time. */
export function summaryOf({ reads, others, milliseconds: time }) {
    const ran = [...flattened(reads).filter(didRun), ...others];
    const rows = ran.reduce((sum, statement) => sum + (statement.rows ?? 0), 0);
    return `${counted(ran.length, "statement")} · ${counted(rows, "row")} · ${milliseconds(time)}`;
}

/** A tree of reads as a list, in the order that it is shown. */
export function flattened(reads) {
    return reads.flatMap(read => [read, ...flattened(read.reads ?? [])]);
}

function didRun(read) {
    return read.milliseconds !== undefined;
}
