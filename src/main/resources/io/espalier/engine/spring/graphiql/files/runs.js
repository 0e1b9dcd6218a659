// What is known of the last run of each tab: a small store that the fetcher fills and the panel shows.

/**
 * A run is one of these, never changed but replaced:
 *   request      what was sent, {url, options}, to send it again
 *   state        "running", "done", "failed" (nothing is known of its reads) or "left" (its tab was left before the answer)
 *   explain      what the server told of its reads, once done; while running that of the run before
 *   failure      one line for the reader: why nothing is known, or why it could not be explained
 *   explaining   whether its plans are being asked for
 */
export function createRuns() {
    const runs = new Map();
    const listeners = new Set();
    let activeTab;

    function set(tab, run) {
        runs.set(tab, run);
        listeners.forEach(listener => listener());
        return run;
    }

    return {
        activeTab: () => activeTab,

        /** The last run of a tab; undefined if there was none. */
        of: tab => runs.get(tab),

        set,

        /** Replaces a run, unless another has taken its place meanwhile; tells whether it did. */
        replace(tab, run, next) {
            return runs.get(tab) === run && Boolean(set(tab, next));
        },

        /** Tells which tab is in front, and which there are. GraphiQL stops what runs in a tab that is left. */
        show(tab, tabs) {
            const before = runs.get(activeTab);
            if (tab !== activeTab && before?.state === "running") {
                set(activeTab, { request: before.request, state: "left" });
            }
            activeTab = tab;
            [...runs.keys()].filter(known => !tabs.includes(known)).forEach(closed => runs.delete(closed));
        },

        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
}
