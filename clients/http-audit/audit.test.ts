import assert from "node:assert/strict";
import { test } from "node:test";
import { auditServer } from "graphql-http";
import { url } from "../shared/server";

test("no audit of GraphQL over HTTP fails", async (context) => {
  const results = await auditServer({ url, fetchFn: fetch });

  const levels = ["MUST", "SHOULD", "MAY"].map((level) => {
    const ofLevel = results.filter((result) => result.name.startsWith(`${level} `));
    return { level, passed: ofLevel.filter((result) => result.status === "ok").length, of: ofLevel.length };
  });
  for (const { level, passed, of } of levels) {
    context.diagnostic(`${level}: ${passed} of ${of} pass`);
  }
  assert.deepEqual(
    results.flatMap((result) => (result.status === "ok" ? [] : [`${result.id} ${result.name}: ${result.reason}`])),
    [],
  );
  assert.deepEqual(levels.reduce((sum, { of }) => sum + of, 0), results.length);
  assert.ok(levels.every(({ of }) => of > 0));
});
