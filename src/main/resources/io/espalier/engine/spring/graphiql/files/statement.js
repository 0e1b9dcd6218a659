// One statement's SQL, to read and to copy, with its values beside it where the server tells them.

import { inLines, parts } from "./sql.js";

const { createElement, useRef, useState } = React;

/** `values` is undefined where the server hides them, or does not know them. */
export function Statement({ sql, values, known = true }) {
    const text = inLines(sql);
    return createElement("div", { className: "statement" },
        createElement(CopiableSql, { text }),
        known && text.includes("?") && createElement(Values, { values }));
}

function CopiableSql({ text }) {
    const code = useRef(null);
    const [copied, setCopied] = useState(false);

    async function copy() {
        try {
            await navigator.clipboard.writeText(text);
        } catch {
            // Without TLS there is no clipboard but the old command's.
            getSelection().selectAllChildren(code.current);
            document.execCommand("copy");
        }
        setCopied(true);
    }

    return createElement("div", { className: "statement-sql" },
        // A box that scrolls must have the focus for the keyboard to scroll it.
        createElement("pre", { tabIndex: 0, "aria-label": "SQL" },
            createElement("code", { ref: code }, parts(text).map(({ text, kind }, i) =>
                kind ? createElement("span", { key: i, className: `sql-${kind}` }, text) : text))),
        createElement("button", { type: "button", className: "statement-copy", onClick: copy, onBlur: () => setCopied(false) },
            copied ? "Copied" : "Copy"),
        createElement("span", { role: "status", className: "only-read-aloud" }, copied ? "SQL copied" : ""));
}

function Values({ values }) {
    if (values === undefined) {
        return createElement("p", { className: "statement-hidden" },
            "Values are hidden; ", createElement("code", null, "espalier.explain.values=true"), " shows them.");
    }
    return createElement("dl", { className: "statement-values", "aria-label": "Values" },
        values.map((value, i) => createElement("div", { key: i },
            createElement("dt", null, `?${i + 1}`),
            createElement("dd", null, JSON.stringify(value)))));
}
