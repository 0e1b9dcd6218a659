// All that the open panel shows, a line for each thing, indented as the tree is; times and blocks are left out.
const text = (element, selector) => [...element.querySelectorAll(selector)].map(found => found.innerText.replace(/\s+/g, " ").trim());
const masked = line => line.replace(/[\d.,]+ (ms|blocks?)/g, "… $1");
const lines = [];

function add(indent, parts) {
    lines.push(masked(indent + parts.filter(part => part).join(" | ")));
}

function addNodes(list, indent) {
    for (const item of list.children) {
        const node = item.querySelector(":scope > .plan-node");
        add(indent + "* ", [...text(node, ".plan-name"), ...text(node, ".plan-rows"), ...text(node, ".plan-time"), ...text(node, ".plan-detail"), ...text(node, ".plan-notes")]);
        item.querySelectorAll(":scope > ul").forEach(below => addNodes(below, indent + "  "));
    }
}

function addOpened(opened, indent) {
    text(opened, ".plan-hints span, .plan-nothing, .plan-failure").forEach(hint => add(indent, ["! " + hint]));
    opened.querySelectorAll("pre").forEach(sql => sql.innerText.split("\n").forEach(line => lines.push(indent + "> " + line)));
    text(opened, ".statement-hidden, .statement-values > div").forEach(value => add(indent, [value]));
    opened.querySelectorAll(".plan-tree").forEach(tree => addNodes(tree, indent));
}

function addReads(list, indent) {
    for (const item of list.children) {
        const line = item.querySelector(":scope > .disclosure > .read, :scope > .read");
        add(indent, text(line, ".read-path, .read-hints, .read-about, .read-what:not(:has(.read-path)), .read-rows, .read-time"));
        item.querySelectorAll(":scope > .disclosure > .disclosed").forEach(opened => addOpened(opened, indent + "    "));
        item.querySelectorAll(":scope > .reads").forEach(below => addReads(below, indent + "  "));
    }
}

for (const empty of text(document, ".panel-empty")) {
    add("", [empty]);
}
for (const list of document.querySelectorAll(".panel-body > div > .reads, .panel-body .others > .reads")) {
    list.closest(".others") && add("", ["Other statements"]);
    addReads(list, "");
}
return lines.join("\n");
