// Starts GraphiQL with the application's examples and, where that is allowed, the panel of reads.

import { examplesPlugin } from "./examples.js";
import { fetchAndRecord } from "./fetching.js";
import { WayOutOfEditors } from "./keyboard.js";
import { ReadsPanel } from "./panel.js";
import { createRuns } from "./runs.js";

const { createElement } = React;

async function start(container) {
    const { application, base, endpoint, explain } = container.dataset;
    const response = await fetch(`${base}/examples.json`);
    if (!response.ok) {
        throw new Error(`${base}/examples.json answered ${response.status}`);
    }
    const examples = await response.json();
    const panel = explain === "reads" || explain === "plans" ? readsPanel(explain) : {};
    ReactDOM.createRoot(container).render(
        createElement(GraphiQL, {
            fetcher: GraphiQL.createFetcher({ url: endpoint, ...panel.fetchers?.(endpoint) }),
            defaultTabs: examples.length > 0 ? examples : undefined,
            defaultEditorToolsVisibility: "variables",
            plugins: [examplesPlugin(examples)],
            visiblePlugin: location.hash === "#docs" ? "Documentation Explorer" : undefined,
            // Other applications, of this port at other times, keep their own tabs.
            storage: GraphiQL.createLocalStorage({ namespace: `graphiql-${application}` }),
        },
        createElement(GraphiQL.Logo, null, application || "GraphiQL", createElement(WayOutOfEditors)),
        panel.footer));
}

/** The panel below the answer, and the fetchers that fill it. */
function readsPanel(allowed) {
    const runs = createRuns();
    return {
        fetchers: url => ({
            fetch: fetchAndRecord(runs),
            // GraphiQL's own question for the schema is nobody's query.
            schemaFetcher: GraphiQL.createFetcher({ url, enableIncrementalDelivery: false }),
        }),
        footer: createElement(GraphiQL.Footer, null, createElement(ReadsPanel, { runs, allowed })),
    };
}

const container = document.getElementById("graphiql");
start(container).catch(failure => {
    console.error(failure);
    const message = document.createElement("p");
    message.className = "message";
    message.textContent = "GraphiQL could not start. Is the server still running?";
    container.replaceChildren(message);
});
