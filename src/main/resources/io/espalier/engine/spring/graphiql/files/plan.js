// PostgreSQL's plan of one read: first what stands out in it, then its tree.

import { Bar } from "./bar.js";
import { counted, milliseconds } from "./words.js";

const { createElement } = React;

/** From this factor on an estimate is worth a word. */
const MISJUDGED = 10;

/** What would make the read faster, in plain words. */
export function Hints({ plan }) {
    if (plan.failure) {
        return createElement("p", { className: "plan-failure" }, `No plan: ${plan.failure}`);
    }
    if (plan.hints.length === 0) {
        return createElement("p", { className: "plan-nothing" }, "Nothing stands out in the plan.");
    }
    return createElement("ul", { className: "plan-hints", "aria-label": "Hints" },
        plan.hints.map(hint => createElement("li", { key: hint },
            createElement("strong", null, "Hint"), createElement("span", null, hint))));
}

export function PlanTree({ plan }) {
    return createElement("section", { className: "plan", "aria-label": "Plan" },
        createElement("h4", null, "PostgreSQL’s plan",
            createElement("span", { className: "plan-time" }, milliseconds(plan.milliseconds))),
        createElement("ul", { className: "plan-tree" },
            createElement(PlanNode, { node: plan.tree, whole: plan.milliseconds })));
}

function PlanNode({ node, whole }) {
    const { children } = node;
    return createElement("li", null,
        createElement("div", { className: "plan-node" },
            createElement("span", { className: "plan-name" }, node.node),
            createElement("span", { className: "plan-rows" }, node.loops === 0 ? "" : counted(node.rows, "row")),
            createElement("span", { className: "plan-time" }, node.loops === 0 ? "never run" : milliseconds(node.milliseconds)),
            createElement(Bar, { part: own(node, "milliseconds"), whole }),
            node.detail && createElement("code", { className: "plan-detail" }, node.detail),
            createElement("span", { className: "plan-notes" }, notes(node).join(" · "))),
        children.length > 0 && createElement("ul", null,
            children.map((child, i) => createElement(PlanNode, { key: i, node: child, whole }))));
}

/** What is out of the ordinary about a node. */
function notes(node) {
    const { rows, expected, loops, removed } = node;
    if (loops === 0) {
        return [];
    }
    const read = own(node, "read");
    const misjudged = Math.max(rows, 1) >= MISJUDGED * Math.max(expected, 1) || Math.max(expected, 1) >= MISJUDGED * Math.max(rows, 1);
    return [
        misjudged && `${counted(expected, "row")} expected`,
        removed > 0 && `${counted(removed, "row")} removed`,
        read > 0 && `${counted(read, "block")} read`,
        loops > 1 && `${counted(loops, "loop")}`,
    ].filter(Boolean);
}

/** What a node took itself: its figure without those of the nodes below, which it contains. */
function own(node, figure) {
    return Math.max(0, node.children.reduce((rest, child) => rest - child[figure], node[figure]));
}
