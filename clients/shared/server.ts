import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

/** Where the API is. */
export const url = process.env["ESPALIER_URL"] ?? "http://localhost:8080/graphql";

/** Asks without any client: what a client shows is compared with it. */
export async function ask<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as { data?: Result; errors?: unknown };
  if (!answer.data || answer.errors) {
    throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  }
  return answer.data;
}

/** Fetches, and counts how often. */
export function countingFetch(): { fetch: typeof fetch; count: () => number } {
  let requests = 0;
  return {
    fetch: (input, init) => {
      requests += 1;
      return fetch(input, init);
    },
    count: () => requests,
  };
}
