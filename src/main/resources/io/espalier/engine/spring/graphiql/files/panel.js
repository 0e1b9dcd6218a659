// The drawer below the answer: what the query just run read, and what PostgreSQL says of it.

import { Chevron } from "./disclosure.js";
import { explainAgain } from "./fetching.js";
import { Others, Reads, timeOf } from "./reads.js";
import { summaryOf } from "./words.js";

const { createElement, useEffect, useId, useState, useSyncExternalStore } = React;
const { useEditorContext, useStorageContext } = GraphiQL.React;

const WRITES_AGAIN = "A mutation is not explained: it would write again.";
const NOT_SENT = "GraphiQL did not send it: the answer says why.";

/** `allowed` is "reads" or "plans". */
export function ReadsPanel({ runs, allowed }) {
    const { tabs, activeTabIndex } = useEditorContext({ nonNull: true });
    const { id: tab, response } = tabs[activeTabIndex];
    useEffect(() => runs.show(tab, tabs.map(({ id }) => id)), [runs, tab, tabs]);
    const run = useSyncExternalStore(runs.subscribe, () => runs.of(tab));
    const [open, setOpen] = useStoredSwitch("readsPanel");
    const body = useId();
    const note = useId();

    const shown = wasSent(response) ? run : { state: "failed", failure: NOT_SENT };
    const message = messageOf(shown);

    function explain() {
        setOpen(true);
        explainAgain(runs, tab);
    }

    return createElement("section", { className: "panel", "aria-label": "Reads" },
        createElement("div", { className: "panel-bar" },
            createElement("button", { type: "button", className: "panel-toggle", "aria-expanded": open, "aria-controls": body, onClick: () => setOpen(!open) },
                createElement(Chevron),
                createElement("strong", null, "Reads"),
                createElement("span", { className: "panel-summary" }, stateOf(shown))),
            allowed === "plans" && createElement(ExplainButton, { run: shown, note, explain })),
        createElement("p", { id: note, role: "status", className: "panel-note", hidden: !message }, message),
        createElement("div", { id: body, className: "panel-body", hidden: !open, "aria-busy": shown?.state === "running" },
            open && createElement(Body, { key: tab, run: shown })));
}

function ExplainButton({ run, note, explain }) {
    const possible = run?.state === "done" && run.explain.operation === "QUERY" && !run.explaining;
    // Not "disabled": whoever comes by Tab should hear why.
    return createElement("button", {
        type: "button",
        className: "panel-explain",
        "aria-disabled": !possible,
        "aria-describedby": note,
        title: "Runs the query again and asks PostgreSQL for its plans",
        onClick: () => possible && explain(),
    }, run?.explaining ? "Explaining …" : "Explain");
}

function Body({ run }) {
    if (!run?.explain) {
        return createElement("p", { className: "panel-empty" },
            run ? "Nothing is known of what it read." : "Each SQL statement that a query runs will be here, with its rows and its time.");
    }
    const { reads, others = [] } = run.explain;
    return createElement("div", null,
        reads.length > 0 && createElement(Reads, { reads, whole: timeOf(reads) }),
        others.length > 0 && createElement(Others, { others }),
        reads.length + others.length === 0 && createElement("p", { className: "panel-empty" }, "No statement was needed."));
}

function stateOf(run) {
    switch (run?.state) {
        case undefined: return "run a query to see them";
        case "running": return "running …";
        case "left": return "stopped: its tab was left before the answer";
        case "failed": return "none";
        default: return summaryOf(run.explain);
    }
}

function messageOf(run) {
    return run?.failure ?? (run?.explain?.operation === "MUTATION" ? WRITES_AGAIN : "");
}

/** GraphiQL shows its own words, not JSON, where variables or headers are none. */
function wasSent(response) {
    return !response || response.startsWith("{");
}

/** A switch that the browser remembers, beside GraphiQL's own. */
function useStoredSwitch(name) {
    const storage = useStorageContext();
    const [on, setOn] = useState(storage?.get(name) === "true");
    return [on, value => {
        storage?.set(name, String(value));
        setOn(value);
    }];
}
