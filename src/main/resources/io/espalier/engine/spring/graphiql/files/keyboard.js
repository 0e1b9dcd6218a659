// Lets the keyboard out of GraphiQL's editors, in which Tab indents: Escape, then Tab.

const { useEffect } = React;
const { useEditorContext } = GraphiQL.React;

/** Shows nothing. */
export function WayOutOfEditors() {
    const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true });
    useEffect(() => letOut(queryEditor), [queryEditor]);
    useEffect(() => letOut(variableEditor), [variableEditor]);
    useEffect(() => letOut(headerEditor), [headerEditor]);
    useEffect(() => letOut(responseEditor), [responseEditor]);
    return null;
}

function letOut(editor) {
    if (!editor) {
        return undefined;
    }
    let escaped = false;

    function watch(_, event) {
        if (event.key === "Tab" && (escaped || editor.getOption("readOnly"))) {
            // CodeMirror's word for: leave it to the browser.
            event.codemirrorIgnore = true;
        }
        escaped = event.key === "Escape" || (escaped && event.key === "Shift");
    }

    editor.on("keydown", watch);
    return () => editor.off("keydown", watch);
}
