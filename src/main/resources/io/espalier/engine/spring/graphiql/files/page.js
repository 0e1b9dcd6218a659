// Starts GraphiQL with the application's examples.
"use strict";

const { createElement, useEffect, useState } = React;
const { useEditorContext } = GraphiQL.React;

function ExamplesIcon(attributes) {
    return createElement("svg", { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 1.5, ...attributes },
        createElement("path", { d: "M3 5.5h2M8 5.5h13M3 12h2M8 12h13M3 18.5h2M8 18.5h13" }));
}

/** Brings back an example whose tab was closed or changed: a panel of the side bar. */
function examplesPlugin(examples) {
    function ExampleList() {
        const { addTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
        const [chosen, choose] = useState(null);

        // A new tab is empty, and the editors show it only once it was drawn.
        useEffect(() => {
            if (chosen) {
                queryEditor.setValue(chosen.query);
                variableEditor.setValue(chosen.variables);
                choose(null);
            }
        }, [chosen, queryEditor, variableEditor]);

        function open(example) {
            addTab();
            choose(example);
        }

        return createElement("section", { className: "examples", "aria-label": "Examples" },
            createElement("h2", { className: "examples-title" }, "Examples"),
            examples.map(example =>
                createElement("button", { key: example.query, type: "button", onClick: () => open(example) },
                    createElement("strong", null, operationName(example)),
                    createElement("span", null, description(example)))));
    }

    return { title: "Examples", icon: ExamplesIcon, content: ExampleList };
}

function operationName(example) {
    return example.query.match(/^(?:query|mutation|subscription)\s+(\w+)/m)?.[1] ?? "unnamed";
}

/** The comment above the operation. */
function description(example) {
    const lines = example.query.split("\n");
    const end = lines.findIndex(line => !line.startsWith("#"));
    return lines.slice(0, end).map(line => line.replace(/^#\s*/, "")).join(" ");
}

async function start(container) {
    const { application, base, endpoint } = container.dataset;
    const response = await fetch(`${base}/examples.json`);
    if (!response.ok) {
        throw new Error(`${base}/examples.json answered ${response.status}`);
    }
    const examples = await response.json();
    ReactDOM.createRoot(container).render(
        createElement(GraphiQL, {
            fetcher: GraphiQL.createFetcher({ url: endpoint }),
            defaultTabs: examples.length > 0 ? examples : undefined,
            defaultEditorToolsVisibility: "variables",
            plugins: [examplesPlugin(examples)],
            visiblePlugin: location.hash === "#docs" ? "Documentation Explorer" : undefined,
            // Other applications, of this port at other times, keep their own tabs.
            storage: GraphiQL.createLocalStorage({ namespace: `graphiql-${application}` }),
        }, createElement(GraphiQL.Logo, null, application || "GraphiQL")));
}

const container = document.getElementById("graphiql");
start(container).catch(failure => {
    console.error(failure);
    const message = document.createElement("p");
    message.className = "message";
    message.textContent = "GraphiQL could not start. Is the server still running?";
    container.replaceChildren(message);
});
