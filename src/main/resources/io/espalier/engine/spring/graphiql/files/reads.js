// The tree of reads: a line for each, which opens to its SQL and plan.

import { Bar } from "./bar.js";
import { Disclosure } from "./disclosure.js";
import { Hints, PlanTree } from "./plan.js";
import { Statement } from "./statement.js";
import { batchOf, counted, flattened, joinedOf, kindOf, milliseconds } from "./words.js";

const { createElement } = React;

/** Reads of one level, each with those below it. */
export function Reads({ reads, above = [], whole }) {
    return createElement("ul", { className: "reads" },
        reads.map((read, i) => createElement("li", { key: `${read.path.join()} ${read.kind} ${i}` },
            createElement(Read, { read, above, whole }),
            read.reads?.length > 0 && createElement(Reads, { reads: read.reads, above: read.path, whole }))));
}

/** What all reads of a tree took; their bars are parts of it. */
export function timeOf(reads) {
    return flattened(reads).reduce((sum, read) => sum + (read.milliseconds ?? 0), 0);
}

function Read({ read, above, whole }) {
    const { plan } = read;
    const ran = read.milliseconds !== undefined;
    const hints = plan?.hints?.length ?? 0;
    return createElement(Disclosure, {
        className: ran ? "read" : "read read-idle",
        // What there is to see after an explanation is shown at once.
        opened: hints > 0,
        label: [
            createElement("span", { key: "what", className: "read-what" },
                createElement(Path, { path: read.path, above }), " ",
                hints > 0 && createElement("span", { className: "read-hints" }, counted(hints, "hint")), " ",
                createElement("span", { className: "read-about" }, [kindOf(read), joinedOf(read), batchOf(read)].filter(Boolean).join(" · "))),
            ran && createElement("span", { key: "rows", className: "read-rows" }, counted(read.rows, "row")),
            ran && createElement("span", { key: "time", className: "read-time" }, milliseconds(read.milliseconds)),
            ran && createElement(Bar, { key: "bar", part: read.milliseconds, whole }),
        ],
    },
    plan && createElement(Hints, { plan }),
    createElement(Statement, { sql: read.sql, values: read.values }),
    plan?.tree && createElement(PlanTree, { plan }));
}

/** The whole path, of which the eye needs only what the line above it has not. */
function Path({ path, above }) {
    return createElement("code", { className: "read-path" },
        above.length > 0 && createElement("span", { className: "read-above" }, above.map(step => `${step}.`).join("")),
        createElement("strong", null, path.slice(above.length).join(".")));
}

/** What else ran: locks, writes, keys. */
export function Others({ others }) {
    return createElement("section", { className: "others", "aria-label": "Other statements" },
        createElement("h3", null, "Other statements"),
        createElement("ul", { className: "reads" }, others.map((other, i) => createElement("li", { key: i },
            createElement(Other, { other })))));
}

function Other({ other }) {
    const { sql, values, rows, milliseconds: time } = other;
    const label = [
        createElement("span", { key: "what", className: "read-what" }, kindOf(other)),
        rows !== undefined && createElement("span", { key: "rows", className: "read-rows" }, counted(rows, "row")),
        time !== undefined && createElement("span", { key: "time", className: "read-time" }, milliseconds(time)),
    ];
    return sql
        ? createElement(Disclosure, { className: "read", label }, createElement(Statement, { sql, values, known: rows !== undefined }))
        : createElement("div", { className: "read read-closed" }, label);
}
