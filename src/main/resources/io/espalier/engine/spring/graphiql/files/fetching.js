// Asks the server for the reads of a query, and keeps them out of the answer that GraphiQL shows.

const HEADER = "Espalier-Explain";
const NEVER = new Promise(() => {});

/** A fetch for GraphiQL: the answer is the plain one, and what the server tells of its reads goes into the runs. */
export function fetchAndRecord(runs) {
    return async (url, options) => {
        const tab = runs.activeTab();
        const request = { url, options };
        // Until the answer is there the reads of the run before stay, so that what is open stays open.
        const run = runs.set(tab, { request, state: "running", explain: runs.of(tab)?.explain });
        const { response, explain, failure, thrown } = await ask(request, "reads");
        const known = explain ? { request, state: "done", explain } : { request, state: "failed", failure };
        if (!runs.replace(tab, run, known) && runs.of(tab)?.state === "left") {
            // GraphiQL would show it in the tab that is in front now.
            return NEVER;
        }
        if (thrown) {
            throw thrown;
        }
        return response;
    };
}

/** Sends the last request of a tab again, for the plans. GraphiQL does not hear of it. */
export async function explainAgain(runs, tab) {
    const { request, explain: before } = runs.of(tab);
    const run = runs.set(tab, { request, state: "done", explain: before, explaining: true });
    const { explain, failure } = await ask(request, "plans");
    runs.replace(tab, run,
        explain ? { request, state: "done", explain } : { request, state: "done", explain: before, failure: `Not explained. ${failure}` });
}

/** One of `explain` and `failure`; `response` unless it was `thrown` instead. */
async function ask({ url, options }, mode) {
    const headers = new Headers(options.headers);
    // Whoever types the header in GraphiQL wants to see what it brings.
    const typed = headers.has(HEADER) && mode === "reads";
    if (!typed) {
        headers.set(HEADER, mode);
    }
    try {
        const response = await fetch(url, { ...options, headers });
        const answer = await response.clone().json().catch(() => undefined);
        const explain = answer?.extensions?.espalier?.explain;
        return {
            explain,
            failure: explain ? undefined : reason(response, answer),
            response: explain && !typed ? withoutExplain(response, answer) : response,
        };
    } catch (thrown) {
        return { thrown, failure: "The server could not be reached." };
    }
}

function reason(response, answer) {
    const message = answer?.errors?.[0]?.message;
    return message ?? `The server answered with status ${response.status} and told nothing of its reads.`;
}

function withoutExplain(response, answer) {
    const { explain, ...espalier } = answer.extensions.espalier;
    const { espalier: replaced, ...extensions } = answer.extensions;
    const { extensions: all, ...plain } = answer;
    const kept = isEmpty(espalier) ? extensions : { ...extensions, espalier };
    const { status, statusText, headers } = response;
    return new Response(JSON.stringify(isEmpty(kept) ? plain : { ...plain, extensions: kept }), { status, statusText, headers });
}

function isEmpty(object) {
    return Object.keys(object).length === 0;
}
