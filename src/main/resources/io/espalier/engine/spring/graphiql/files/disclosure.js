// A line that opens to more.

const { createElement, useEffect, useId, useState } = React;

/** `label` is the line; `opened` opens it from outside, once each time that it becomes true. */
export function Disclosure({ className, label, opened = false, children }) {
    const [open, setOpen] = useState(opened);
    const id = useId();

    useEffect(() => {
        if (opened) {
            setOpen(true);
        }
    }, [opened]);

    return createElement("div", { className: "disclosure" },
        createElement("button", { type: "button", className, "aria-expanded": open, "aria-controls": id, onClick: () => setOpen(!open) },
            createElement(Chevron), label),
        createElement("div", { id, className: "disclosed", hidden: !open }, open && children));
}

/** Points down where its button is expanded: the style sheet turns it. */
export function Chevron() {
    return createElement("svg", { className: "chevron", viewBox: "0 0 12 12", fill: "none", stroke: "currentColor", strokeWidth: 1.5, "aria-hidden": true },
        createElement("path", { d: "M4 2l4 4-4 4" }));
}
