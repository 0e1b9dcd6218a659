import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client, fetchExchange, type OperationResult } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectionQuery, type IntrospectionQuery } from "graphql";
import { graphql } from "../generated";
import { clear, plant, type Gardener } from "../shared/garden";
import { countingFetch, url } from "../shared/server";

const GARDEN = "Urql";

const USERS = graphql(`
  query UrqlUsers($where: UserWhere, $first: Int!, $after: String) {
    users(where: $where, orderBy: [{ name: ASC }], first: $first, after: $after) {
      edges { node { id name } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const NAME = graphql(`
  query UrqlName($id: ID!) {
    user(id: $id) { id name }
  }
`);

const PROFILE = graphql(`
  query UrqlProfile($id: ID!) {
    user(id: $id) { id name profile { id location } }
  }
`);

const RENAME = graphql(`
  mutation UrqlRename($id: ID!, $name: String!) {
    updateUser(input: { id: $id, data: { name: $name } }) {
      user { id name }
      userErrors { code path }
    }
  }
`);

let introspection: IntrospectionQuery;
let gardeners: [Gardener, ...Gardener[]];
before(async () => {
  gardeners = await plant(GARDEN);
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
  introspection = (await client.query(getIntrospectionQuery(), {})).data;
});
after(() => clear(GARDEN));

/** What has no id is kept where it was found. */
function withoutId(): Record<string, () => null> {
  return Object.fromEntries(
    introspection.__schema.types.flatMap((type) =>
      type.kind === "OBJECT" && !type.fields.some((field) => field.name === "id") ? [[type.name, () => null]] : [],
    ),
  );
}

function start() {
  const network = countingFetch();
  const warnings: string[] = [];
  const client = new Client({
    url,
    fetch: network.fetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema: introspection,
        keys: withoutId(),
        resolvers: { Query: { users: relayPagination() } },
        logger: (severity, message) => {
          if (severity !== "debug") {
            warnings.push(message);
          }
        },
      }),
      fetchExchange,
    ],
  });
  return { client, requests: network.count, warnings };
}

test("pages of a list become one list in the cache", async () => {
  const { client, requests, warnings } = start();
  const variables = { where: { name: { startsWith: GARDEN } }, first: 2 };
  let list = (await client.query(USERS, variables)).data?.users;
  while (list?.pageInfo.hasNextPage) {
    list = (await client.query(USERS, { ...variables, after: list.pageInfo.endCursor ?? null })).data?.users;
  }

  assert.deepEqual(
    list?.edges,
    gardeners.map(({ id, name }) => ({ node: { id, name } })),
  );
  assert.equal(requests(), 3);
  assert.deepEqual(warnings, []);
});

test("a mutation changes what is shown of the same id, without another request", async () => {
  const { client, requests, warnings } = start();
  const [{ id, name }] = gardeners;
  const variables = { where: { id: { eq: id } }, first: 1 };
  await client.query(USERS, variables);
  await client.query(NAME, { id });
  const shown: (string | undefined)[] = [];
  const list = client.query(USERS, variables).subscribe((result) => shown.push(result.data?.users.edges[0]?.node.name));

  const renamed = await client.mutation(RENAME, { id, name: `${GARDEN} Adele` });

  assert.deepEqual(renamed.data, {
    updateUser: {
      user: { id, name: `${GARDEN} Adele` },
      userErrors: [],
    },
  });
  assert.deepEqual(client.readQuery(NAME, { id })?.data, {
    user: { id, name: `${GARDEN} Adele` },
  });
  assert.deepEqual(shown, [name, `${GARDEN} Adele`]);
  assert.equal(requests(), 3);
  assert.deepEqual(warnings, []);
  list.unsubscribe();
});

test("a mistake is data and leaves the cache alone", async () => {
  const { client } = start();
  const { id, name } = gardeners[1] ?? gardeners[0];
  await client.query(NAME, { id });

  const refused = await client.mutation(RENAME, { id, name: " " });

  assert.equal(refused.error, undefined);
  assert.deepEqual(refused.data, {
    updateUser: {
      user: null,
      userErrors: [{ code: "INVALID", path: ["input", "data", "name"] }],
    },
  });
  assert.deepEqual(client.readQuery(NAME, { id })?.data, { user: { id, name } });
});

test("the schema tells the cache what may be missing: it shows the rest at once", async () => {
  const { client } = start();
  const { id, name } = gardeners[2] ?? gardeners[0];
  await client.query(NAME, { id });
  const results: OperationResult[] = [];

  await new Promise<void>((complete) => {
    const user = client.query(PROFILE, { id }).subscribe((result) => {
      results.push(result);
      if (!result.stale) {
        complete();
      }
    });
    void user;
  });

  const seen = { user: { id, name, profile: null } };
  assert.deepEqual(
    results.map(({ data, stale }) => ({ data, stale })),
    [
      { data: seen, stale: true },
      { data: seen, stale: false },
    ],
  );
});
