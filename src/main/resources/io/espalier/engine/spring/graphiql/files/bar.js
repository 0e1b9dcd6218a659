// A bar as long as the part that something has of a whole.

const { createElement } = React;

export function Bar({ part = 0, whole }) {
    const percent = whole > 0 ? Math.min(100, 100 * part / whole) : 0;
    // React sets this by the DOM, which the page's policy allows; an attribute it would not.
    return createElement("span", { className: "bar", "aria-hidden": true },
        createElement("span", { style: { width: `${percent}%` } }));
}
