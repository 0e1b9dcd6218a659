// The panel of the side bar that lists the application's examples.

const { createElement, useEffect, useState } = React;
const { useEditorContext } = GraphiQL.React;

function ExamplesIcon(attributes) {
    return createElement("svg", { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 1.5, ...attributes },
        createElement("path", { d: "M3 5.5h2M8 5.5h13M3 12h2M8 12h13M3 18.5h2M8 18.5h13" }));
}

/** Brings back an example whose tab was closed or changed: a panel of the side bar. */
export function examplesPlugin(examples) {
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
