// SQL as people read it: broken into lines at its clauses, and cut into words for colours. No DOM.

const TOKEN = /\s+|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|[\p{L}_][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|::|\?|./gu;

/** Each begins a line, where it stands outside of parentheses. */
const CLAUSES = new Set(["from", "where", "group", "having", "order", "limit", "offset", "fetch", "for", "union", "intersect", "except",
    "values", "set", "returning", "join", "cross", "left", "right", "inner", "full", "select"]);

/** What may not be torn from the word before it: "left join", "cross join", "do update set", "for update". */
const JOINED = new Map([
    ["join", new Set(["cross", "left", "right", "inner", "full", "outer", "lateral"])],
    ["set", new Set(["update"])],
    ["from", new Set(["distinct", "delete"])],
    ["select", new Set(["all"])],
    ["group", new Set(["within"])],
]);

const KEYWORDS = new Set([...CLAUSES, "and", "or", "not", "in", "is", "null", "as", "by", "asc", "desc", "nulls", "first", "last", "rows", "row", "only",
    "next", "lateral", "outer", "with", "ordinality", "recursive", "materialized", "exists", "any", "all", "some", "distinct", "between", "like",
    "ilike", "case", "when", "then", "else", "end", "insert", "into", "on", "using", "update", "delete", "conflict", "do", "nothing", "true", "false", "default",
    "over", "partition", "filter", "within", "escape", "share", "skip", "locked", "nowait", "key", "of", "no", "cast", "array"]);

/** Line breaks at the clauses; text that has line breaks already is left as it is. */
export function inLines(sql) {
    if (sql.includes("\n")) {
        return sql;
    }
    let depth = 0;
    let before = "";
    let lines = "";
    for (const token of sql.trim().match(TOKEN) ?? []) {
        const word = token.toLowerCase();
        const begins = depth === 0 && before !== "" && CLAUSES.has(word) && !JOINED.get(word)?.has(before);
        lines = begins ? `${lines.trimEnd()}\n${token}` : lines + token;
        depth += token === "(" ? 1 : token === ")" ? -1 : 0;
        before = token.trim() === "" ? before : word;
    }
    return lines;
}

/** The parts of a text, each {text, kind}: "keyword", "string", "number", "parameter", or undefined for all else. */
export function parts(sql) {
    const parts = [];
    for (const text of sql.match(TOKEN) ?? []) {
        const kind = kindOf(text);
        const last = parts.at(-1);
        if (last && last.kind === kind) {
            last.text += text;
        } else {
            parts.push({ text, kind });
        }
    }
    return parts;
}

function kindOf(token) {
    if (KEYWORDS.has(token.toLowerCase())) {
        return "keyword";
    }
    if (token === "?") {
        return "parameter";
    }
    return token.startsWith("'") ? "string" : /^\d/.test(token) ? "number" : undefined;
}
