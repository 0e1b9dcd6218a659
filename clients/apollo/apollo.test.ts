import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { graphql } from "../generated";
import { clear, plant, type Gardener } from "../shared/garden";
import { countingFetch, url } from "../shared/server";

const GARDEN = "Apollo";

const USERS = graphql(`
  query ApolloUsers($where: UserWhere, $first: Int!, $after: String) {
    users(where: $where, orderBy: [{ name: ASC }], first: $first, after: $after) {
      totalCount
      edges { cursor node { id name } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
`);

const POSTS = graphql(`
  query ApolloPosts($author: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    user(id: $author) {
      id
      posts(orderBy: [{ title: ASC }], first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id title } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }
  }
`);

const RENAME = graphql(`
  mutation ApolloRename($id: ID!, $version: Int, $name: String!) {
    updateUser(input: { id: $id, expectedVersion: $version, data: { name: $name } }) {
      user { id name version }
      userErrors { __typename code path message ... on StaleVersion { currentVersion } ... on Invalid { constraint } }
    }
  }
`);

const NAME = graphql(`
  query ApolloName($id: ID!) {
    node(id: $id) { id ... on User { name } }
  }
`);

function start() {
  const network = countingFetch();
  const client = new ApolloClient({
    link: new HttpLink({ uri: url, fetch: network.fetch }),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { users: relayStylePagination(["where", "orderBy"]) } },
        User: { fields: { posts: relayStylePagination(["where", "orderBy"]) } },
      },
    }),
  });
  return { client, requests: network.count };
}

let gardeners: [Gardener, ...Gardener[]];
before(async () => {
  gardeners = await plant(GARDEN);
});
after(() => clear(GARDEN));

test("pages of a list at the root become one list in the cache", async () => {
  const { client, requests } = start();
  const where = { name: { startsWith: GARDEN } };
  const variables = { where, first: 2 };
  let page = (await client.query({ query: USERS, variables })).data?.users;
  const users = client.watchQuery({ query: USERS, variables });
  const shown = users.subscribe(() => {});
  while (page?.pageInfo.hasNextPage) {
    page = (await users.fetchMore({ variables: { after: page.pageInfo.endCursor } })).data?.users;
  }
  shown.unsubscribe();

  const merged = client.readQuery({ query: USERS, variables })?.users;
  const cursors = merged?.edges?.map((edge) => edge?.cursor);
  assert.deepEqual(merged, {
    __typename: "UserConnection",
    totalCount: 5,
    edges: gardeners.map(({ id, name }, i) => ({
      __typename: "UserEdge",
      cursor: cursors?.[i],
      node: { __typename: "User", id, name },
    })),
    pageInfo: {
      __typename: "PageInfo",
      startCursor: cursors?.[0],
      endCursor: cursors?.[4],
      hasNextPage: false,
      hasPreviousPage: false,
    },
  });
  assert.equal(new Set(cursors).size, 5);
  assert.equal(requests(), 3);
});

for (const [way, first, next] of [
  ["forward", { first: 2 }, (page: { endCursor?: string | null }) => ({ first: 2, after: page.endCursor })],
  ["backward", { last: 2 }, (page: { startCursor?: string | null }) => ({ last: 2, before: page.startCursor })],
] as const) {
  test(`pages of a user's posts become one list, ${way}`, async () => {
    const { client } = start();
    const author = gardeners[0].id;
    const read = () => client.readQuery({ query: POSTS, variables: { author } })?.user?.posts;
    await client.query({ query: POSTS, variables: { author, ...first } });
    for (let page = read()?.pageInfo; page?.hasNextPage || page?.hasPreviousPage; page = read()?.pageInfo) {
      await client.query({ query: POSTS, variables: { author, ...next(page) }, fetchPolicy: "network-only" });
    }

    assert.deepEqual(
      read()?.edges.map((edge) => edge.node),
      gardeners[0].posts.map((post) => ({ __typename: "Post", ...post })),
    );
  });
}

test("a mutation changes what is shown of the same id, without another request", async () => {
  const { client, requests } = start();
  const { id } = gardeners[0];
  await client.query({ query: USERS, variables: { where: { id: { eq: id } }, first: 1 } });
  await client.query({ query: NAME, variables: { id } });

  const renamed = await client.mutate({ mutation: RENAME, variables: { id, name: `${GARDEN} Adele` } });

  const version = renamed.data?.updateUser.user?.version;
  assert.deepEqual(renamed.data, {
    updateUser: {
      __typename: "UpdateUserPayload",
      user: { __typename: "User", id, name: `${GARDEN} Adele`, version },
      userErrors: [],
    },
  });
  assert.deepEqual(client.readQuery({ query: NAME, variables: { id } }), {
    node: { __typename: "User", id, name: `${GARDEN} Adele` },
  });
  assert.equal(
    client.readQuery({ query: USERS, variables: { where: { id: { eq: id } }, first: 1 } })?.users.edges[0]?.node.name,
    `${GARDEN} Adele`,
  );
  assert.equal(client.cache.identify({ __typename: "User", id }), `User:${id}`);
  assert.equal(requests(), 3);
});

test("mistakes are data, by type, and leave the cache alone", async () => {
  const { client } = start();
  const { id, name } = gardeners[1] ?? gardeners[0];
  await client.query({ query: NAME, variables: { id } });

  const stale = await client.mutate({ mutation: RENAME, variables: { id, version: 77, name: "Eve" } });
  const blank = await client.mutate({ mutation: RENAME, variables: { id, name: " " } });

  assert.deepEqual(stale.data?.updateUser, {
    __typename: "UpdateUserPayload",
    user: null,
    userErrors: [
      {
        __typename: "StaleVersion",
        code: "STALE_VERSION",
        path: ["input", "expectedVersion"],
        message: "The User has changed since version 77. Read it again and decide anew.",
        currentVersion: 0,
      },
    ],
  });
  assert.deepEqual(blank.data?.updateUser, {
    __typename: "UpdateUserPayload",
    user: null,
    userErrors: [
      {
        __typename: "Invalid",
        code: "INVALID",
        path: ["input", "data", "name"],
        message: "must not be blank",
        constraint: "NotBlank",
      },
    ],
  });
  assert.deepEqual(client.readQuery({ query: NAME, variables: { id } }), {
    node: { __typename: "User", id, name },
  });
});
